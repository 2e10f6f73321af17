#include "model/io/local_staffing.hpp"

#include <gtest/gtest.h>

#include "model/core/team.hpp"
#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

class LocalStaffingTest : public testing::Test {
 protected:
  LocalStaffingTest() : country_(3), teams_(1) {
    const char* codes[] = {"31201", "31325", "02445"};
    const char* names[] = {"鳥取市", "若桜町", "南部町"};
    for (std::size_t i = 0; i < 3; ++i) {
      country_[i].code = codes[i];
      country_[i].name = names[i];
      country_[i].prefecture = i < 2 ? "鳥取県" : "青森県";
      country_[i].population = i == 0 ? 180'000 : 3'000;
    }
    region_.assign(country_.begin(), country_.begin() + 2);
    teams_[0].id = "desk";
    teams_[0].name = {"窓口", "desk"};
    teams_[0].roles = {{"phn", {"保健師", "nurse"}, StaffingRule::population, false},
                       {"psw", {"精神保健福祉士", "social worker"}, StaffingRule::none, true}};
  }

  std::vector<LocalStaffing> read(std::string_view table) {
    const Gazetteer country(country_), region(region_, &country);
    const NamedText source{"a.csv", std::string(table)};
    return read_local_staffing(source, teams_, region, country, problems_).staffing;
  }

  Problems problems_;
  std::vector<Municipality> country_, region_;
  std::vector<TeamSpec> teams_;
};

TEST_F(LocalStaffingTest, EmptyCellsLeaveTheRule) {
  const auto local = read("code,name,desk.psw,desk.phn,open_cases\n31325,若桜町,1.5,,12\n");
  EXPECT_EQ(test::shown(problems_), test::Shown{});
  ASSERT_EQ(local.size(), 2u);
  EXPECT_TRUE(local[0].fte.empty());
  EXPECT_EQ(local[1].fte, (std::map<std::string, double>{{"desk.psw", 1.5}}));
  EXPECT_EQ(local[1].open_cases, 12.0);
}

TEST_F(LocalStaffingTest, ARowWithoutACodeSaysWhatToDo) {
  read("code,name,desk.psw\n31325,若桜町,1\n,合計,1\n");
  EXPECT_EQ(test::shown(problems_),
            test::Shown{"3:1 there is no code. Delete rows that are empty or add up others."});
}

TEST_F(LocalStaffingTest, NamesUnknownColumnsAtTheirPlace) {
  read("code,name,desk.psv\n31325,若桜町,1\n");
  EXPECT_EQ(test::shown(problems_),
            test::Shown{"1:11 there is no column 'desk.psv'; there are: code, name, open_cases (open cases), "
                        "desk.phn (desk / "
                        "nurse), desk.psw (desk / social worker). Did you mean 'desk.psw'?"});
}

TEST_F(LocalStaffingTest, TellsTheIdOfAColumnInJapanese) {
  read("code,name,精神保健福祉士\n31325,若桜町,1\n");
  EXPECT_NE(test::shown(problems_, Language::ja).at(0).find("もしかして: desk.psw"), std::string::npos);
}

TEST_F(LocalStaffingTest, ChecksWhoIsMeant) {
  read(
      "code,name,desk.psw\n31325,若狭町,1\n02445,南部町,1\n31335,x,1\n31201,鳥取県鳥取市,1\n31201,鳥取市,"
      "2\n");
  EXPECT_EQ(test::shown(problems_),
            (test::Shown{
                "2:7 the code '31325' is that of 若桜町; found '若狭町'.",
                "4:1 there is no municipality's code '31335'; there are: 31201, 31325. Did you mean '31325'?",
                "6:1 鳥取市 also has a row in line 5."}));
}

TEST_F(LocalStaffingTest, RefusesAbsurdFigures) {
  read("code,name,desk.psw,open_cases\n31325,若桜町,301,-1\n31201,鳥取市,ten,180001\n");
  read("code,name,desk.psw,desk.phn\n31325,若桜町,0.0005,0\n");
  EXPECT_EQ(
      test::shown(problems_),
      (test::Shown{"2:11 column 'desk.psw': found '301'; a number from 0 to 300 is allowed.",
                   "2:15 column 'open_cases': found '-1'; a number from 0 to 3000 is allowed.",
                   "3:11 column 'desk.psw': found 'ten'; a number from 0 to 18000 is allowed."
                   " Write 0 for none; leave it empty if it is not known (where the column may be empty).",
                   "3:15 column 'open_cases': found '180001'; a number from 0 to 180000 is allowed.",
                   "2:11 desk.psw: found '0.0005 FTE'; a part of a post is at least 0.001 FTE."}));
}

TEST_F(LocalStaffingTest, ALaterTableWinsCellByCell) {
  Scenario scenario;
  scenario.municipalities = region_;
  scenario.teams = teams_;
  scenario.local =
      read("code,name,desk.psw,desk.phn,open_cases\n31325,若桜町,1.5,,12\n31201,鳥取市,2,3,40\n");
  put_on_top(scenario, read("code,name,desk.psw,open_cases\n31325,若桜町,0,\n31201,鳥取市,,50\n"));
  EXPECT_EQ(test::shown(problems_), test::Shown{});
  EXPECT_EQ(scenario.local[0].fte, (std::map<std::string, double>{{"desk.phn", 3.0}, {"desk.psw", 2.0}}));
  EXPECT_EQ(scenario.local[0].open_cases, 50.0);
  EXPECT_EQ(scenario.local[1].fte, (std::map<std::string, double>{{"desk.psw", 0.0}}));
  EXPECT_EQ(scenario.local[1].open_cases, 12.0);
}

TEST_F(LocalStaffingTest, ARoleOfASharedTeamIsStatedAsAWhole) {
  Scenario scenario;
  scenario.municipalities = region_;
  scenario.teams = teams_;
  scenario.teams[0].level = Level::prefecture;
  scenario.teams[0].roles[0].rule = StaffingRule::none;
  scenario.local = read("code,name,desk.psw,desk.phn\n31201,鳥取市,2,3\n");
  put_on_top(scenario, read("code,name,desk.psw\n31325,若桜町,4\n"));
  EXPECT_EQ(baseline_staff(scenario, scenario.teams[0], {0, 1}), (Staff{{"phn", 3.0}, {"psw", 4.0}}));
}

}  // namespace
}  // namespace bansou
