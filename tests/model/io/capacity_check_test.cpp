#include "model/io/capacity_check.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

using test::Shown;

TEST(CapacityCheck, APlaceWithoutResidentsNeedsNobody) {
  EXPECT_EQ(test::SmallScenario().problems(""), Shown{});  // 無人町 has no population
}

TEST(CapacityCheck, ATeamThatResidentsMustUseNeedsStaff) {
  const test::SmallScenario small;
  small.write("local.csv", "code,name,desk.phn\n31325,若桜町,0\n31328,智頭町,0\n31999,無人町,0\n");
  EXPECT_EQ(
      small.problems("local: local.csv\nteams:\n  desk: {level: municipality}\n"),
      Shown{"a.yaml:3:1: by the table (local) the team 'desk' has nobody at 若桜町, 智頭町, although "
            "residents must use 'casework' there; write more than 0 (such as 0.01 where there is hardly "
            "anybody), or leave the cell empty for the rule."});
  EXPECT_EQ(small.problems("local: local.csv\nteams:\n  desk: {optional: true}\n"), Shown{});
}

TEST(CapacityCheck, ATableIsBlamedForItsOwnTownsOnly) {
  const test::SmallScenario small;
  small.write("local.csv", "code,name,desk.phn\n31325,若桜町,0\n");
  const Shown problems = small.problems(
      "local: local.csv\nparameters:\n  desk.phn.density: {value: 0}\nteams:\n  desk: {level: "
      "municipality}\n");
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_NE(problems[0].find("has nobody at 若桜町, although"), std::string::npos) << problems[0];
  EXPECT_EQ(problems[1].find("若桜町"), std::string::npos) << problems[1];
  EXPECT_NE(problems[1].find("智頭町"), std::string::npos) << problems[1];
}

TEST(CapacityCheck, ATeamHasAHundredThousandPostsAtMost) {
  EXPECT_EQ(
      test::SmallScenario().problems(
          "parameters:\n  desk.phn.density: {value: 1}\nteams:\n  desk: {optional: true}\n"),
      Shown{"a.yaml:6:3: 鳥取市: the team 'desk' would have 2.415e+05 FTE; allowed: at most 100000 FTE."});
}

TEST(CapacityCheck, PlacesOfHigherLevelsAreNamed) {
  const test::SmallScenario small;
  EXPECT_EQ(small.problems("parameters:\n  clinic_team.doctor.fte: {value: 0}\nteams:\n  clinic_team: {}\n")
                .at(0)
                .substr(0, 73),
            "a.yaml:6:3: the team 'clinic_team' has no staff at 31-01, 31-02, although");
}

TEST(CapacityCheck, ATeamThatNobodyUsesMayBeEmpty) {
  EXPECT_EQ(test::SmallScenario().problems(
                "teams: {spare: {name: s, level: prefecture, roles: {psw: {rule: none}}}}\n"),
            Shown{});
}

TEST(CapacityCheck, TeamsCanBeNumbered) {
  std::string teams = "teams:\n";
  for (int i = 0; i < 14'000; ++i)
    teams += fmt::format("  t{}: {{name: t, level: prefecture, roles: {{psw: {{rule: none}}}}}}\n", i);
  const Shown problems = test::SmallScenario().problems(teams);
  ASSERT_FALSE(problems.empty());
  EXPECT_NE(problems[0].find("there would be 70010 teams in one prefecture"), std::string::npos)
      << problems[0];
}

TEST(CapacityCheck, WardsNeedBeds) {
  EXPECT_EQ(test::SmallScenario().problems("parameters:\n  ward.beds: {value: 0}\n"),
            Shown{"a.yaml:4:15: 'ward' has not a single bed, since ward.beds is 0; make it more."});
}

TEST(CapacityCheck, ARegionMayBeTooSmallForABed) {
  const std::string told =
      test::SmallScenario()
          .problems("region: {municipalities: [若桜町]}\nparameters:\n  ward.beds: {value: 0.0001}\n")
          .at(0);
  EXPECT_NE(told.find("a.yaml:3:1: 'ward' has ward.beds ("), std::string::npos) << told;
  EXPECT_NE(told.find("not a single one in 鳥取県 (3000)"), std::string::npos) << told;
}

}  // namespace
}  // namespace bansou
