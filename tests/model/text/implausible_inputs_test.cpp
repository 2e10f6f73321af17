#include "model/text/implausible_inputs.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/core/team.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(ImplausibleInputs, WhatIsShippedIsPlausible) {
  EXPECT_TRUE(implausible_inputs(testing::read_shipped("japan.yaml")).empty());
  EXPECT_TRUE(implausible_inputs(testing::read_shipped("options/psw-everywhere.yaml")).empty());
}

TEST(ImplausibleInputs, PostsAndCasesBeyondAllNeedAreNamed) {
  Scenario village = testing::small_scenario({"31325"});  // 2,864 residents
  village.local[0].fte["municipal_desk.psw"] = 20.0;
  village.local[0].open_cases = 150.0;
  Change change;
  change.team = "municipal_desk";
  change.municipalities = {0};
  change.add = {{"phn", 1000.0}};
  village.changes = {change};
  const auto found = implausible_inputs(village);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_NE(found[0].ja.find("若桜町 市町村の保健・福祉窓口: 住民2,864人に対して20"), std::string::npos)
      << found[0].ja;
  EXPECT_NE(found[1].en.find("1,000 FTE for 2,864 residents"), std::string::npos) << found[1].en;
  EXPECT_NE(found[2].en.find("150 open cases for 2,864 residents"), std::string::npos) << found[2].en;
}

TEST(ImplausibleInputs, SeveralPostsAreForMoreResidentsThanOne) {
  Scenario city = testing::small_scenario({"31201"});  // 188,465 residents
  Change change;
  change.team = "municipal_desk";
  change.municipalities = {0};
  change.add = {{"psw", 30.0}};
  city.changes = {change};
  EXPECT_TRUE(implausible_inputs(city).empty());
  city.changes[0].add = {{"psw", 100.0}};
  EXPECT_EQ(implausible_inputs(city).size(), 1U);
}

TEST(ImplausibleInputs, MoreCasesThanNamedWorkersHaveRoomForAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  town.local[0].fte["municipal_desk.phn"] = 0.5;  // 60 slots a post
  town.local[0].open_cases = 20.0;
  EXPECT_TRUE(implausible_inputs(town).empty());
  town.local[0].open_cases = 120.0;
  const auto found = implausible_inputs(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("120 open cases, but the staff there have slots for about"), std::string::npos)
      << found[0].en;
}

TEST(ImplausibleInputs, PostsOfASharedTeamInSeveralRowsAreNamed) {
  Scenario towns = testing::small_scenario({"31325", "31329"});  // of one health centre
  towns.local[0].fte["health_centre.phn"] = 0.2;
  EXPECT_TRUE(implausible_inputs(towns).empty());
  towns.local[1].fte["health_centre.phn"] = 0.2;
  const auto found = implausible_inputs(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("the 2 rows add up to 0.40 FTE"), std::string::npos) << found[0].en;
}

TEST(ImplausibleInputs, PostsFarBeyondTheRuleAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  town.local[0].fte["municipal_desk.phn"] = 0.6;
  EXPECT_TRUE(implausible_inputs(town).empty());
  town.local[0].fte["municipal_desk.phn"] = 4.0;
  const auto found = implausible_inputs(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("4.00 FTE, where the rule has "), std::string::npos) << found[0].en;
}

TEST(ImplausibleInputs, WhatBeginsAsThePeriodEndsIsNamed) {
  Scenario town = testing::small_scenario({"31325"});
  Change change;
  change.team = "municipal_desk";
  change.municipalities = {0};
  change.add = {{"psw", 0.5}};
  change.from = 0.85 * town.horizon();
  town.changes = {change};
  EXPECT_TRUE(implausible_inputs(town).empty());
  town.changes[0].from = town.horizon() - 31.0;
  const auto found = implausible_inputs(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("only 31 days are left"), std::string::npos) << found[0].en;
}

TEST(ImplausibleInputs, AServiceThatOpensWithoutStaffIsNamed) {
  Scenario town = testing::small_scenario({"31302"});
  town.changes = {testing::opening("outreach")};
  const auto found = implausible_inputs(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  Change staff;
  staff.team = "outreach_team";
  staff.municipalities = {0};
  staff.add = {{"psw", 1.0}};
  town.changes.push_back(staff);
  EXPECT_TRUE(implausible_inputs(town).empty());
  town.changes[1].add = {{"psw", -1.0}};
  EXPECT_EQ(implausible_inputs(town).size(), 1U);
}

TEST(ImplausibleInputs, TwiceAsManyOfNobodyAreNamed) {
  Scenario town = testing::small_scenario({"31302"});
  Change twice;
  twice.kind = Change::Kind::scale;
  twice.team = "outreach_team";
  twice.municipalities = {0};
  twice.scale = 2.0;
  town.changes = {twice};
  const auto found = implausible_inputs(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  town.changes[0].team = "municipal_desk";
  EXPECT_TRUE(implausible_inputs(town).empty());
}

TEST(ImplausibleInputs, MoreHoursSetAsideThanTheTeamHasAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  town.local[0].fte["health_centre.phn"] = 0.2;  // 25 hours a month, and those of others at the centre
  const double others =
      posts_of(baseline_staff(town, *std::ranges::find(town.teams, "health_centre", &TeamSpec::id), {0})) -
      0.2;
  Change reserve;
  reserve.kind = Change::Kind::reserve;
  reserve.service = "health_centre_backup";
  reserve.municipalities = {0};
  reserve.hours = 24.0 + 125.0 * others;
  town.changes = {reserve};
  EXPECT_TRUE(implausible_inputs(town).empty());
  town.changes[0].hours += 2.0;
  const auto found = implausible_inputs(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find(" hours a month for residents."), std::string::npos) << found[0].en;
  Change more;
  more.team = "health_centre";
  more.municipalities = {0};
  more.add = {{"phn", 0.1}};
  town.changes.push_back(more);
  EXPECT_TRUE(implausible_inputs(town).empty());
}

TEST(ImplausibleInputs, PostsOfAPlaceAreForAllWhomItServes) {
  Scenario towns = testing::small_scenario({"31325", "31329"});  // of one area
  Change staff;
  staff.team = "outreach_team";
  staff.municipalities = {1};
  staff.add = {{"psw", 1.0}};
  towns.changes = {testing::opening("outreach"), staff};
  EXPECT_EQ(implausible_inputs(towns).size(), 1U);  // a team of each town
  std::ranges::find(towns.teams, "outreach_team", &TeamSpec::id)->level = Level::area;
  EXPECT_TRUE(implausible_inputs(towns).empty());
}

TEST(ImplausibleInputs, PostsByPopulationAreMeantForSoManyResidents) {
  Scenario village = testing::small_scenario({"31325"});
  Change change;
  change.team = "municipal_desk";
  change.municipalities = {0};
  change.add = {{"psw", 100.0}};
  change.per_residents = 1'000'000.0;
  village.changes = {change};
  EXPECT_TRUE(implausible_inputs(village).empty());
}

TEST(ImplausibleInputs, AJointTeamIsThereForAllItsTowns) {
  Scenario towns = testing::small_scenario({"31201", "31325", "31328"});
  Change joint = testing::joint_team("core_centre");
  joint.add = {{"psw", 17.0}};
  towns.changes = {joint};
  EXPECT_TRUE(implausible_inputs(towns).empty());
  towns.changes.front().add = {{"psw", 5000.0}};
  EXPECT_EQ(implausible_inputs(towns).size(), 1U);
}

TEST(ImplausibleInputs, AJointTeamWithoutAnybodyIsNamed) {
  Scenario towns = testing::small_scenario({"31325", "31328", "31329"});
  towns.changes = {testing::joint_team("core_centre")};
  for (Municipality& town : towns.municipalities) town.population = std::min(town.population, 9'000.0);
  for (RoleSpec& role : std::ranges::find(towns.teams, "core_centre", &TeamSpec::id)->roles)
    role.rule = StaffingRule::none;
  const auto found = implausible_inputs(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  towns.changes[0].add = {{"psw", 1.0}};
  EXPECT_TRUE(implausible_inputs(towns).empty());
}

TEST(ImplausibleInputs, PostsForAPartOfWhatATeamServesAreNamed) {
  Scenario towns = testing::small_scenario({"31325", "31329"});
  Change nurses;
  nurses.team = "health_centre";
  nurses.municipalities = {0, 1};
  nurses.add = {{"phn", 1.0}};
  towns.changes = {nurses};
  EXPECT_TRUE(implausible_inputs(towns).empty());
  towns.cut_areas = {
      {Level::health_centre, towns.municipalities[0].health_centre, 18'000.0, 224'000.0, true}};
  const auto found = implausible_inputs(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("8.0%"), std::string::npos) << found[0].en;
  towns.changes[0].add = {};
  EXPECT_TRUE(implausible_inputs(towns).empty());
  towns.changes[0].scale = 20.0;
  EXPECT_EQ(implausible_inputs(towns).size(), 1U);
  towns.changes[0].scale = 0.5;
  EXPECT_TRUE(implausible_inputs(towns).empty());
}

}  // namespace
}  // namespace bansou
