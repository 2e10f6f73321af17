#include "model/text/implausible_changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/core/team.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(ImplausibleChanges, WhatBeginsAsThePeriodEndsIsNamed) {
  Scenario town = testing::small_scenario({"31325"});
  Change change = testing::more_posts("municipal_desk", {{"psw", 0.5}});
  change.from = 0.85 * town.horizon();
  town.changes = {change};
  EXPECT_TRUE(implausible_changes(town).empty());
  town.changes[0].from = town.horizon() - 31.0;
  const auto found = implausible_changes(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("only 31 days are left"), std::string::npos) << found[0].en;
}

TEST(ImplausibleChanges, PostsThatAreSaidToSaveMoneyAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  Change change = testing::more_posts("municipal_desk", {{"psw", 0.5}});
  change.yearly_cost = -6.5e6;
  town.changes = {change};
  ASSERT_EQ(implausible_changes(town).size(), 1U);
  EXPECT_NE(implausible_changes(town)[0].en.find("said to save money (−6.5 million yen)"), std::string::npos);
  town.changes[0].add = {{"psw", -0.5}};
  EXPECT_TRUE(implausible_changes(town).empty());
}

TEST(ImplausibleChanges, AServiceThatOpensWithoutStaffIsNamed) {
  Scenario town = testing::small_scenario({"31302"});
  town.changes = {testing::opening("outreach")};
  const auto found = implausible_changes(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  town.changes.push_back(testing::more_posts("outreach_team", {{"psw", 1.0}}));
  EXPECT_TRUE(implausible_changes(town).empty());
  town.changes[1].add = {{"psw", -1.0}};
  EXPECT_EQ(implausible_changes(town).size(), 1U);
}

TEST(ImplausibleChanges, TwiceAsManyOfNobodyAreNamed) {
  Scenario town = testing::small_scenario({"31302"});
  Change twice;
  twice.kind = Change::Kind::scale;
  twice.team = "outreach_team";
  twice.municipalities = {0};
  twice.scale = 2.0;
  town.changes = {twice};
  const auto found = implausible_changes(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  town.changes[0].team = "municipal_desk";
  EXPECT_TRUE(implausible_changes(town).empty());
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
  EXPECT_TRUE(implausible_changes(town).empty());
  town.changes[0].hours += 2.0;
  const auto found = implausible_changes(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find(" hours a month for residents."), std::string::npos) << found[0].en;
  town.changes.push_back(testing::more_posts("health_centre", {{"phn", 0.1}}));
  EXPECT_TRUE(implausible_changes(town).empty());
}

TEST(ImplausibleChanges, PostsOfAPlaceAreForAllWhomItServes) {
  Scenario towns = testing::small_scenario({"31325", "31329"});  // of one area
  towns.changes = {testing::opening("outreach"), testing::more_posts("outreach_team", {{"psw", 1.0}}, {1})};
  EXPECT_EQ(implausible_changes(towns).size(), 1U);  // a team of each town
  std::ranges::find(towns.teams, "outreach_team", &TeamSpec::id)->level = Level::area;
  EXPECT_TRUE(implausible_changes(towns).empty());
}

TEST(ImplausibleChanges, AJointTeamWithoutAnybodyIsNamed) {
  Scenario towns = testing::small_scenario({"31325", "31328", "31329"});
  towns.changes = {testing::joint_team("core_centre")};
  for (Municipality& town : towns.municipalities) town.population = std::min(town.population, 9'000.0);
  for (RoleSpec& role : std::ranges::find(towns.teams, "core_centre", &TeamSpec::id)->roles)
    role.rule = StaffingRule::none;
  const auto found = implausible_changes(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].ja.find("職員がいないので、何も起きません"), std::string::npos) << found[0].ja;
  towns.changes[0].add = {{"psw", 1.0}};
  EXPECT_TRUE(implausible_changes(towns).empty());
}

TEST(ImplausibleChanges, PostsForAPartOfWhatATeamServesAreNamed) {
  Scenario towns = testing::small_scenario({"31325", "31329"});
  towns.changes = {testing::more_posts("health_centre", {{"phn", 1.0}}, {0, 1})};
  EXPECT_TRUE(implausible_changes(towns).empty());
  towns.cut_areas = {
      {Level::health_centre, towns.municipalities[0].health_centre, 18'000.0, 224'000.0, true}};
  const auto found = implausible_changes(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("8.0%"), std::string::npos) << found[0].en;
  towns.changes[0].add = {};
  EXPECT_TRUE(implausible_changes(towns).empty());
  towns.changes[0].scale = 20.0;
  EXPECT_EQ(implausible_changes(towns).size(), 1U);
  towns.changes[0].scale = 0.5;
  EXPECT_TRUE(implausible_changes(towns).empty());
}

}  // namespace
}  // namespace bansou
