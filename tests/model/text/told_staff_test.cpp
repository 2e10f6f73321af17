#include "model/text/told_staff.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(ToldStaff, OfSharedTeamsSaysForWhomAndWhatTheRuleWouldGive) {
  Scenario scenario = fabricated::tottori();
  EXPECT_TRUE(shared_staff_told(scenario).empty());
  scenario.local[4].fte["municipal_desk.phn"] = 1.0;  // its own business
  EXPECT_TRUE(shared_staff_told(scenario).empty());
  const Staff rule = baseline_staff(scenario, scenario.teams.at(2), {1});
  scenario.local[3].fte["health_centre.phn"] = rule.at("phn") + 1.0;
  const std::vector<Text> told = shared_staff_told(scenario);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].ja, "保健所（米子市、境港市、江府町）保健師 2.00 → 3.00人（常勤換算）");
  EXPECT_TRUE(told[0].en.ends_with("public health nurse 2.00 → 3.00 FTE")) << told[0].en;
}

TEST(ToldStaff, WhatTheRuleWouldGiveIsNoNews) {
  Scenario scenario = fabricated::tottori();
  scenario.local[3].fte["health_centre.phn"] = baseline_staff(scenario, scenario.teams.at(2), {1}).at("phn");
  EXPECT_TRUE(shared_staff_told(scenario).empty());
  scenario.local[3].fte["health_centre.phn"] *= 1.003;  // as `template --standard` may round it
  EXPECT_TRUE(shared_staff_told(scenario).empty());
}

TEST(ToldStaff, TownsWithPostsOfTheirOwnAreToldFromThoseLeftToTheRule) {
  Scenario scenario = fabricated::tottori();
  const double rule = baseline_staff(scenario, scenario.teams.at(2), {1}).at("phn");
  scenario.local[3].fte["health_centre.phn"] = rule;
  scenario.local[4].open_cases = 7.0;
  EXPECT_EQ(municipalities_told(scenario).own, 1U);
  EXPECT_EQ(municipalities_told(scenario).by_rule, 1U);
  scenario.local[3].fte["health_centre.phn"] = rule + 1.0;
  EXPECT_EQ(municipalities_told(scenario).own, 2U);  // not the others that the team serves
  EXPECT_EQ(municipalities_told(scenario).by_rule, 0U);
}

}  // namespace
}  // namespace bansou
