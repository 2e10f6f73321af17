#include "model/text/implausible_posts.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(ImplausiblePosts, SeveralPostsAreForMoreResidentsThanOne) {
  Scenario city = testing::small_scenario({"31201"});  // 188,465 residents
  city.changes = {testing::more_posts("municipal_desk", {{"psw", 30.0}})};
  EXPECT_TRUE(implausible_posts(city).empty());
  city.changes[0].add = {{"psw", 100.0}};
  EXPECT_EQ(implausible_posts(city).size(), 1U);
}

TEST(ImplausiblePosts, PostsOfASharedTeamInSeveralRowsAreNamed) {
  Scenario towns = testing::small_scenario({"31325", "31329"});  // of one health centre
  towns.local[0].fte["health_centre.phn"] = 0.2;
  EXPECT_TRUE(implausible_posts(towns).empty());
  towns.local[1].fte["health_centre.phn"] = 0.2;
  const auto found = implausible_posts(towns);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("the 2 rows add up to 0.40 FTE"), std::string::npos) << found[0].en;
}

TEST(ImplausiblePosts, PostsFarBeyondTheRuleAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  town.local[0].fte["municipal_desk.phn"] = 0.6;
  EXPECT_TRUE(implausible_posts(town).empty());
  town.local[0].fte["municipal_desk.phn"] = 4.0;
  const auto found = implausible_posts(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("4.00 FTE, where the rule has "), std::string::npos) << found[0].en;
}

TEST(ImplausiblePosts, PostsByPopulationAreMeantForSoManyResidents) {
  Scenario village = testing::small_scenario({"31325"});
  Change change = testing::more_posts("municipal_desk", {{"psw", 100.0}});
  change.per_residents = 1'000'000.0;
  village.changes = {change};
  EXPECT_TRUE(implausible_posts(village).empty());
}

TEST(ImplausiblePosts, AJointTeamIsThereForAllItsTowns) {
  Scenario towns = testing::small_scenario({"31201", "31325", "31328"});
  Change joint = testing::joint_team("core_centre");
  joint.add = {{"psw", 17.0}};
  towns.changes = {joint};
  EXPECT_TRUE(implausible_posts(towns).empty());
  towns.changes.front().add = {{"psw", 5000.0}};
  EXPECT_EQ(implausible_posts(towns).size(), 1U);
}

}  // namespace
}  // namespace bansou
