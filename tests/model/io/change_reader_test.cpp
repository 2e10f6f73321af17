#include "model/io/change_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

using test::Shown;

class ChangeReaderTest : public testing::Test {
 protected:
  /// Entries start in line 4, column 5.
  std::vector<Change> read(const std::string& entries) { return small_.read("changes:\n" + entries).changes; }
  Shown problems(const std::string& entries) { return small_.problems("changes:\n" + entries); }
  std::string only_problem(const std::string& entry) {
    const Shown all = problems("  - " + entry + "\n");
    return all.size() == 1 ? all[0].substr(all[0].find(':') + 1) : std::to_string(all.size()) + " problems";
  }

  test::SmallScenario small_;  // 0 鳥取市, 1 若桜町, 2 智頭町, 3 南部町, 4 無人町
};

TEST_F(ChangeReaderTest, ReadsStaffing) {
  const auto changes = read(
      "  - {from: 2021-04-11, team: desk, add: {psw: 1.5 FTE, phn: 0.5 FTE}, in: {band: 1}, name: {ja: "
      "増員, en: more}}\n"
      "  - {from: 2021-04-01, team: desk, set_staff: {psw: 2 FTE}, in: [南部町], yearly_cost: \"5,000,000 "
      "yen\"}\n"
      "  - {from: 2021-04-01, team: clinic_team, scale: 2}\n");
  ASSERT_EQ(changes.size(), 3u);
  EXPECT_EQ(changes[0].kind, Change::Kind::staff);
  EXPECT_EQ(changes[0].name.ja, "増員");
  EXPECT_EQ(changes[0].from, 10.0);
  EXPECT_EQ(changes[0].municipalities, (std::vector<std::size_t>{1, 2, 4}));
  EXPECT_EQ(changes[0].team, "desk");
  EXPECT_EQ(changes[0].add, (Staff{{"phn", 0.5}, {"psw", 1.5}}));
  EXPECT_FALSE(changes[0].yearly_cost);
  EXPECT_EQ(changes[1].set, (Staff{{"psw", 2.0}}));
  EXPECT_EQ(changes[1].from, 0.0);
  EXPECT_EQ(changes[1].municipalities, std::vector<std::size_t>{3});
  EXPECT_EQ(changes[1].yearly_cost, 5e6);
  EXPECT_EQ(changes[1].name.en, "");
  EXPECT_EQ(changes[2].kind, Change::Kind::scale);
  EXPECT_EQ(changes[2].scale, 2.0);
  EXPECT_EQ(changes[2].municipalities.size(), 5u);
}

TEST_F(ChangeReaderTest, PostsMayBeForSoManyResidents) {
  const auto changes = read("  - {from: 2022-04-01, team: desk, add: {psw: 1 FTE}, per_residents: 30000}\n");
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].per_residents, 30'000.0);
  EXPECT_EQ(changes[0].times(15'000.0), 0.5);
  EXPECT_EQ(Change{}.times(15'000.0), 1.0);
  for (const char* other : {"team: desk, scale: 2", "open: crisis", "set: {casework.plan: 1 %}",
                            "joint: desk, of: [若桜町, 智頭町], seat: 智頭町, add: {psw: 1 FTE}"}) {
    const std::string problem =
        only_problem(std::string("{from: 2022-04-01, per_residents: 30000, ") + other + "}");
    EXPECT_NE(problem.find("4:24: 'per_residents' goes with team and add, set_staff or budget."),
              std::string::npos)
        << problem;
  }
}

TEST_F(ChangeReaderTest, ABudgetIsYenForPostsThatHaveAPrice) {
  const std::string entry = "{from: 2022-04-01, team: desk, budget: {psw: 200万円}}";
  EXPECT_NE(only_problem(entry).find(
                "4:45: psw: how many posts the budget pays for is not known. It takes what a post costs "
                "(cost.psw), and a team that others do not pay in full (payer.desk)."),
            std::string::npos)
      << only_problem(entry);
  const auto with_prices = [](const std::string& state, const std::string& change) {
    return "parameters:\n"
           "  cost.psw: {value: 6500000, unit: yen/FTE/year, source: assumption, reason: {ja: 仮, en: t}}\n"
           "  payer.desk.state: {value: " +
           state +
           ", unit: \"%\", source: assumption, reason: {ja: 仮, en: t}}\n"
           "  payer.desk.others: {value: 0, unit: \"%\", source: assumption, reason: {ja: 仮, en: t}}\n"
           "changes:\n  - " +
           change + "\n";
  };
  const auto changes = small_.read(with_prices("50", entry)).changes;
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].kind, Change::Kind::staff);
  EXPECT_EQ(changes[0].budget, (YenByRole{{"psw", 2e6}}));
  const auto problem = [&](const std::string& state, const std::string& change) {
    const Shown all = small_.problems(with_prices(state, change));
    return all.size() == 1 ? all[0] : std::to_string(all.size()) + " problems";
  };
  EXPECT_NE(problem("100", entry).find("8:45: psw: how many posts"), std::string::npos);
  const std::string slip = problem("50", "{from: 2022-04-01, team: desk, budget: {psw: 200 yen}}");
  EXPECT_NE(slip.find("a part of a post is at least 0.001 FTE"), std::string::npos) << slip;
  const std::string cut = problem("50", "{from: 2022-04-01, team: desk, budget: {psw: -20000万円}}");
  EXPECT_NE(cut.find("8:45"), std::string::npos) << cut;
  EXPECT_NE(only_problem("{from: 2022-04-01, team: desk, budget: {psw: 1 FTE}}").find("yen"),
            std::string::npos);
}

TEST_F(ChangeReaderTest, AnUnknownRoleAndItsFigureAreBothReported) {
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, add: {pws: 1 h}}"), "2 problems");
}

TEST_F(ChangeReaderTest, WhatABudgetCostsFollowsFromIt) {
  const Shown all =
      problems("  - {from: 2022-04-01, team: desk, budget: {psw: 200万円}, yearly_cost: 3 yen}\n");
  EXPECT_TRUE(std::ranges::any_of(all, [](const std::string& problem) {
    return problem.ends_with("what it costs follows from the budget; leave 'yearly_cost' away.");
  }));
}

TEST_F(ChangeReaderTest, AJointTeamMayHaveABudgetOrPosts) {
  const std::string joint = "joint: desk, of: [若桜町, 智頭町], seat: 智頭町, ";
  const std::string problem =
      only_problem("{from: 2022-04-01, " + joint + "add: {psw: 1 FTE}, budget: {psw: 200万円}}");
  EXPECT_NE(problem.find("found budget, joint in one change"), std::string::npos) << problem;
  EXPECT_NE(only_problem("{from: 2022-04-01, " + joint + "budget: {psw: 200万円}}").find("cost.psw"),
            std::string::npos);
}

TEST_F(ChangeReaderTest, ReadsOpeningsAndClosures) {
  const auto changes = read(
      "  - {from: 2022-04-01, open: crisis, in: [智頭町]}\n"
      "  - {from: 2022-04-01, close: window}\n");
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].kind, Change::Kind::open);
  EXPECT_EQ(changes[0].service, "crisis");
  EXPECT_EQ(changes[0].municipalities, std::vector<std::size_t>{2});
  EXPECT_EQ(changes[1].kind, Change::Kind::close);
  EXPECT_EQ(changes[1].municipalities.size(), 5u);
  EXPECT_EQ(
      only_problem("{from: 2022-04-01, open: windwo}"),
      "4:24: there is no service 'windwo'; there are: casework, clinic, crisis, ward, window. Did you mean "
      "'window'?");
}

TEST_F(ChangeReaderTest, ReadsHoursSetAside) {
  const auto changes =
      read("  - {from: 2022-04-01, reserve: casework, hours_a_month: 90 min, in: {band: 1}}\n");
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].kind, Change::Kind::reserve);
  EXPECT_EQ(changes[0].service, "casework");
  EXPECT_EQ(changes[0].hours, 1.5);
  EXPECT_EQ(changes[0].municipalities, (std::vector<std::size_t>{1, 2, 4}));
  EXPECT_EQ(only_problem("{from: 2022-04-01, reserve: casework}"),
            "4:5: reserve needs hours_a_month, such as 40 h.");
  EXPECT_EQ(only_problem("{from: 2022-04-01, open: crisis, hours_a_month: 40 h}"),
            "4:38: 'hours_a_month' goes with reserve.");
  EXPECT_NE(only_problem("{from: 2022-04-01, reserve: caswork, hours_a_month: 40 h}")
                .find("4:24: there is no service with a team 'caswork'"),
            std::string::npos);
  EXPECT_NE(only_problem("{from: 2022-04-01, reserve: casework, hours_a_month: 40 days}").find("'40 days'"),
            std::string::npos);
}

TEST_F(ChangeReaderTest, AJointTeamOfNowhereIsReportedAsWhatIsMissing) {
  EXPECT_EQ(small_.problems("municipalities: nope.csv\nchanges:\n"
                            "  - {from: 2022-04-01, joint: desk, of: [若桜町, 智頭町], seat: 智頭町}\n"),
            test::Shown{"a.yaml:3:1: there is no file 'nope.csv'."});
}

TEST_F(ChangeReaderTest, ReadsJointTeams) {
  const auto changes =
      read("  - {from: 2022-04-01, joint: desk, of: [若桜町, 智頭町], seat: 智頭町, add: {psw: 1 FTE}}\n");
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].kind, Change::Kind::joint);
  EXPECT_EQ(changes[0].municipalities, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(changes[0].seat, 2u);
  EXPECT_EQ(changes[0].add, (Staff{{"psw", 1.0}}));
}

TEST_F(ChangeReaderTest, ReadsParametersEachAsAChange) {
  const auto changes = read(
      "  - {from: 2022-04-01, set: {casework.hours_visit: 90 min, casework.plan: 20 %}, yearly_cost: 3 "
      "yen}\n");
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].kind, Change::Kind::parameter);
  EXPECT_EQ(changes[0].parameter, "casework.hours_visit");
  EXPECT_EQ(changes[0].value, 1.5);
  EXPECT_EQ(changes[0].yearly_cost, 3.0);
  EXPECT_DOUBLE_EQ(changes[1].value, 0.2);
  EXPECT_EQ(changes[1].yearly_cost, 0.0);
  EXPECT_EQ(changes[1].municipalities.size(), 5u);
}

TEST_F(ChangeReaderTest, EachHasOneVerb) {
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, add: {psw: 1 FTE}, scale: 2}").substr(0, 45),
            "4:5: found add, scale in one change. A change");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, set: {casework.plan: 1 %}}").substr(0, 33),
            "4:5: it is not clear what changes");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk}").substr(0, 33),
            "4:5: it is not clear what changes");
  EXPECT_EQ(
      only_problem("{from: 2022-04-01, set: {casework.plan: 1 %}, joint: desk, of: [若桜町], seat: 若桜町}")
          .substr(0, 21),
      "4:5: found joint, set");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, scale: 2, seat: 若桜町}"),
            "4:46: 'seat' goes with joint.");
  EXPECT_EQ(only_problem("{from: 2022-04-01, set: {casework.plan: 1 %}, in: 若桜町}"),
            "4:51: set acts everywhere; leave 'in' away.");
}

TEST_F(ChangeReaderTest, NamesWhatIsUnknown) {
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: dsk, scale: 2}"),
            "4:24: there is no team 'dsk'; there are: clinic_team (clinics), desk. Did you mean 'desk'?");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, add: {pws: 1 FTE}}"),
            "4:42: there is no role in team desk 'pws'; there are: phn, psw. Did you mean 'psw'?");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, scale: 2, in: {municipalities: [若狭町]}}"),
            "4:68: there is no municipality '若狭町'; there are: 鳥取市, 若桜町, 智頭町, 南部町, 無人町. Did "
            "you mean "
            "'若桜町'?");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, scale: 2, in: 青森県南部町}"),
            "4:46: '青森県南部町' is not in the region, which is: 鳥取市, 若桜町, 智頭町, 南部町, 無人町.");
}

TEST_F(ChangeReaderTest, FiguresHaveUnitsAndBounds) {
  EXPECT_EQ(
      only_problem("{from: 2022-04-01, team: desk, add: {psw: 1 h}}"),
      "4:42: psw: found '1 h'; a unit of full-time posts is needed (FTE). 'h' is a unit of working time.");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, set_staff: {psw: -1 FTE}}"),
            "4:48: psw: found '-1 FTE'; allowed: 0 to 100000 FTE.");
  EXPECT_EQ(
      only_problem("{from: 2023-04-02, team: desk, scale: 2}"),
      "4:6: 2023-04-02 is not before the end of the simulated time (2023-04-01); nothing would change.");
  EXPECT_EQ(
      only_problem("{from: 2023-04-01, team: desk, scale: 2}"),
      "4:6: 2023-04-01 is not before the end of the simulated time (2023-04-01); nothing would change.");
  EXPECT_EQ(only_problem("{from: 2021-03-31, team: desk, scale: 2}"),
            "4:6: 2021-03-31 is before the start (2021-04-01); what differs from the start on has 'from: "
            "2021-04-01'.");
  EXPECT_EQ(only_problem("{from: 2022-02-30, team: desk, scale: 2}"),
            "4:6: '2022-02-30' is no date; write a day of the calendar such as 2021-04-01.");
}

TEST_F(ChangeReaderTest, TeamsAreNeitherTinyNorHuge) {
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, scale: 1001, in: [無人町]}"),
            "4:36: scale: found '1001'; allowed: 0 to 1000.");
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, add: {psw: 0.0005 FTE}}"),
            "4:42: psw: found '0.0005 FTE'; a part of a post is at least 0.001 FTE.");
  EXPECT_EQ(
      problems("  - {from: 2022-04-01, team: desk, set_staff: {psw: 90 FTE, phn: 90 FTE}, in: [若桜町]}\n"
               "  - {from: 2022-05-01, team: desk, scale: 1000, in: [若桜町]}\n"),
      Shown{"a.yaml:5:5: 若桜町: the team 'desk' would have 1.8e+05 FTE; allowed: at most 100000 FTE."});
}

TEST_F(ChangeReaderTest, NobodyTakesAwayWhoIsNotThere) {
  EXPECT_EQ(only_problem("{from: 2022-04-01, team: desk, add: {psw: -50 FTE}, in: [若桜町]}"),
            "4:42: psw: nobody can take away staff who are not there. There are then: 若桜町 0 FTE.");
  const std::string add = "  - {from: 2022-04-01, team: desk, add: {psw: 2 FTE}, in: [若桜町]}\n";
  EXPECT_EQ(problems("  - {from: 2022-05-01, team: desk, add: {psw: -2 FTE}, in: [若桜町]}\n" + add),
            Shown{});
  EXPECT_EQ(problems("  - {from: 2022-03-01, team: desk, add: {psw: -2 FTE}, in: [若桜町]}\n" + add).size(),
            1u);
}

TEST_F(ChangeReaderTest, OnlyTownsFoundTogetherAndOnlyOnce) {
  EXPECT_EQ(
      only_problem("{from: 2022-04-01, joint: clinic_team, of: [若桜町, 智頭町], seat: 智頭町}"),
      "4:24: only a team of level municipality can be founded together; 'clinic_team' is of level area.");
  EXPECT_EQ(problems("  - {from: 2022-04-01, joint: desk, of: [若桜町, 智頭町], seat: 智頭町}\n"
                     "  - {from: 2022-10-01, joint: desk, of: [鳥取市, 智頭町], seat: 鳥取市}\n"),
            Shown{"a.yaml:5:37: 智頭町 already founds 'desk' together with others in another change."});
}

}  // namespace
}  // namespace bansou
