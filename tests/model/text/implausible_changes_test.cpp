#include "model/text/implausible_changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/core/team.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

std::vector<Text> found_in(const Scenario& scenario) {
  std::vector<Text> found;
  look_at_changes(scenario, found);
  return found;
}

TEST(ImplausibleChanges, WhatBeginsAsThePeriodEndsIsNamed) {
  Scenario town = testing::small_scenario({"31325"});
  Change change;
  change.team = "municipal_desk";
  change.municipalities = {0};
  change.add = {{"psw", 0.5}};
  change.from = 0.85 * town.horizon();
  town.changes = {change};
  EXPECT_TRUE(found_in(town).empty());
  town.changes[0].from = town.horizon() - 31.0;
  const auto found = found_in(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("only 31 days are left"), std::string::npos) << found[0].en;
}

TEST(ImplausibleChanges, PostsThatAreSaidToSaveMoneyAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  Change change;
  change.team = "municipal_desk";
  change.municipalities = {0};
  change.add = {{"psw", 0.5}};
  change.yearly_cost = -6.5e6;
  town.changes = {change};
  ASSERT_EQ(found_in(town).size(), 1U);
  EXPECT_NE(found_in(town)[0].en.find("said to save money (−6.5 million yen)"), std::string::npos);
  town.changes[0].add = {{"psw", -0.5}};
  EXPECT_TRUE(found_in(town).empty());
}

TEST(ImplausibleChanges, AServiceThatOpensWithoutStaffIsNamed) {
  Scenario town = testing::small_scenario({"31302"});
  town.changes = {testing::opening("outreach")};
  const auto found = found_in(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  Change staff;
  staff.team = "outreach_team";
  staff.municipalities = {0};
  staff.add = {{"psw", 1.0}};
  town.changes.push_back(staff);
  EXPECT_TRUE(found_in(town).empty());
  town.changes[1].add = {{"psw", -1.0}};
  EXPECT_EQ(found_in(town).size(), 1U);
}

TEST(ImplausibleChanges, TwiceAsManyOfNobodyAreNamed) {
  Scenario town = testing::small_scenario({"31302"});
  Change twice;
  twice.kind = Change::Kind::scale;
  twice.team = "outreach_team";
  twice.municipalities = {0};
  twice.scale = 2.0;
  town.changes = {twice};
  const auto found = found_in(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  town.changes[0].team = "municipal_desk";
  EXPECT_TRUE(found_in(town).empty());
}

TEST(ImplausibleChanges, MoreHoursSetAsideThanTheTeamHasAreNamed) {
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
  EXPECT_TRUE(found_in(town).empty());
  town.changes[0].hours += 2.0;
  const auto found = found_in(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find(" hours a month for residents."), std::string::npos) << found[0].en;
  Change more;
  more.team = "health_centre";
  more.municipalities = {0};
  more.add = {{"phn", 0.1}};
  town.changes.push_back(more);
  EXPECT_TRUE(found_in(town).empty());
}

TEST(ImplausibleChanges, PostsOfAPlaceAreForAllWhomItServes) {
  Scenario towns = testing::small_scenario({"31325", "31329"});  // of one area
  Change staff;
  staff.team = "outreach_team";
  staff.municipalities = {1};
  staff.add = {{"psw", 1.0}};
  towns.changes = {testing::opening("outreach"), staff};
  EXPECT_EQ(found_in(towns).size(), 1U);  // a team of each town
  std::ranges::find(towns.teams, "outreach_team", &TeamSpec::id)->level = Level::area;
  EXPECT_TRUE(found_in(towns).empty());
}

TEST(ImplausibleChanges, AJointTeamWithoutAnybodyIsNamed) {
  Scenario towns = testing::small_scenario({"31325", "31328", "31329"});
  towns.changes = {testing::joint_team("core_centre")};
  for (Municipality& town : towns.municipalities) town.population = std::min(town.population, 9'000.0);
  for (RoleSpec& role : std::ranges::find(towns.teams, "core_centre", &TeamSpec::id)->roles)
    role.rule = StaffingRule::none;
  const auto found = found_in(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  towns.changes[0].add = {{"psw", 1.0}};
  EXPECT_TRUE(found_in(towns).empty());
}

TEST(ImplausibleChanges, PostsForAPartOfWhatATeamServesAreNamed) {
  Scenario towns = testing::small_scenario({"31325", "31329"});
  Change nurses;
  nurses.team = "health_centre";
  nurses.municipalities = {0, 1};
  nurses.add = {{"phn", 1.0}};
  towns.changes = {nurses};
  EXPECT_TRUE(found_in(towns).empty());
  towns.cut_areas = {
      {Level::health_centre, towns.municipalities[0].health_centre, 18'000.0, 224'000.0, true}};
  const auto found = found_in(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("8.0%"), std::string::npos) << found[0].en;
  towns.changes[0].add = {};
  EXPECT_TRUE(found_in(towns).empty());
  towns.changes[0].scale = 20.0;
  EXPECT_EQ(found_in(towns).size(), 1U);
  towns.changes[0].scale = 0.5;
  EXPECT_TRUE(found_in(towns).empty());
}

}  // namespace
}  // namespace bansou
