#include "model/experiment/posts.hpp"

#include <gtest/gtest.h>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

TEST(Posts, AreSummedByTeam) {
  const auto teams = posts_by_team(fabricated::scenario());
  ASSERT_EQ(teams.size(), 2U);
  EXPECT_EQ(teams[0].team, "desk");
  EXPECT_EQ(teams[0].places.size(), 3U);
  EXPECT_EQ(teams[0].fte(), 6.0);
  EXPECT_EQ(teams[1].team, "backup");
  EXPECT_EQ(teams[1].fte(), 4.0);  // two areas
}

TEST(Posts, TheLeastServedPlaceIsFirst) {
  const auto teams = posts_by_team(fabricated::scenario());
  EXPECT_EQ(teams[0].places.front().place, "31201");
  EXPECT_EQ(teams[0].places.front().residents_per_post(), 98'000.0);
  EXPECT_EQ(teams[0].places.back().place, "31325");
  EXPECT_EQ(teams[1].places.front().residents, 200'000.0);
}

TEST(Posts, PlacesWithoutAnybodyAreCounted) {
  Scenario scenario = fabricated::scenario();
  scenario.local[0].fte["desk.phn"] = 0.0;
  const auto teams = posts_by_team(scenario);
  EXPECT_EQ(teams[0].places.size(), 2U);
  EXPECT_EQ(teams[0].without, 1U);
  for (LocalStaffing& local : scenario.local) local.fte["desk.phn"] = 0.0;
  EXPECT_EQ(posts_by_team(scenario).size(), 1U);
}

TEST(Posts, WhatATableTakesFromTheRuleIsNotItsOwn) {
  Scenario scenario = fabricated::scenario();
  const TeamSpec& desk = scenario.teams[0];
  const auto has_own_posts = [](const Scenario& of, const TeamSpec& team) {
    return std::ranges::any_of(posts_beside_rule(of, {&team, 1}), &RolePosts::are_own);
  };
  EXPECT_FALSE(has_own_posts(scenario, desk));
  scenario.local[0].fte["desk.phn"] = 2.0;  // as by the rule
  scenario.local[1].fte["desk.phn"] = 2.005;
  EXPECT_FALSE(has_own_posts(scenario, desk));
  scenario.local[1].fte["desk.phn"] = 2.1;
  EXPECT_TRUE(has_own_posts(scenario, desk));
  EXPECT_FALSE(has_own_posts(scenario, scenario.teams[1]));
  const auto own = own_posts(scenario);
  EXPECT_TRUE(own[0].empty());
  EXPECT_EQ(own[1].at("desk.phn"), 2.1);
  EXPECT_EQ(baseline_staff(scenario, desk, {0}).at("phn"), 2.0);
}

}  // namespace
}  // namespace bansou
