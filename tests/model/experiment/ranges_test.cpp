#include "model/experiment/ranges.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(Ranges, EffectsAreMultipliersWhoseRangeContainsOne) {
  std::size_t effects = 0;
  for (const auto& [name, parameter] : testing::small_scenario().parameters) {
    if (!is_effect(name)) continue;
    ++effects;
    EXPECT_EQ(parameter.dimension, Dimension::factor) << name;
    EXPECT_LE(parameter.low, 1.0) << name;
    EXPECT_GE(parameter.high, 1.0) << name;
  }
  EXPECT_GT(effects, 20U);
}

TEST(Ranges, WithoutEffectsNothingElseChanges) {
  const Scenario scenario = testing::small_scenario();
  for (const auto& [name, parameter] : without_effects(scenario).parameters) {
    EXPECT_EQ(parameter.value, is_effect(name) ? 1.0 : scenario.parameters.at(name).value) << name;
  }
}

TEST(Ranges, WhatAnOptionSetsIsTheOptionUnlessItIsAnEffect) {
  Scenario scenario = testing::small_scenario();
  scenario.changes = {testing::set_from("effect.treatment_crisis", 0.2, 100.0),
                      testing::set_from("casework.hours_visit", 0.2, 100.0)};
  const auto none = without_effects(scenario).changes;
  EXPECT_EQ(none[0].value, 1.0);
  EXPECT_EQ(none[1].value, 0.2);
  EXPECT_EQ(drawn_from_ranges(scenario, 1).changes[0].value, 0.2);
}

TEST(Ranges, WhereOptionsDifferFromTheStartNeitherIsDrawn) {
  const Scenario scenario = testing::small_scenario();
  Scenario option = scenario;
  testing::set(option, "effect.treatment_crisis", 0.5);
  const auto apart = told_apart(scenario, option);
  EXPECT_EQ(apart, (std::set<std::string>{"effect.treatment_crisis"}));
  const auto under_a = drawn_from_ranges(scenario, 1, apart).parameters;
  const auto under_b = drawn_from_ranges(option, 1, apart).parameters;
  EXPECT_EQ(under_a.at("effect.treatment_crisis").value,
            scenario.parameters.at("effect.treatment_crisis").value);
  EXPECT_EQ(under_b.at("effect.treatment_crisis").value, 0.5);
  EXPECT_NE(under_a.at("need.worsen").value, scenario.parameters.at("need.worsen").value);
  EXPECT_EQ(under_a.at("need.worsen").value, under_b.at("need.worsen").value);
}

TEST(Ranges, AssumptionsAreDrawnWithinThemAndAlikeInEveryScenario) {
  const Scenario scenario = testing::small_scenario();
  const Scenario drawn = drawn_from_ranges(scenario, 1);
  const Scenario other = drawn_from_ranges(scenario, 2);
  std::size_t moved = 0;
  for (const auto& [name, before] : scenario.parameters) {
    const Parameter& now = drawn.parameters.at(name);
    EXPECT_EQ(may_be_another(before),
              before.low < before.high && (before.source == "assumption" || before.source == "calibration"))
        << name;
    if (!may_be_another(before)) {
      EXPECT_EQ(now.value, before.value) << name;
      continue;
    }
    EXPECT_GE(now.value, before.low) << name;
    EXPECT_LE(now.value, before.high) << name;
    moved += now.value != other.parameters.at(name).value ? 1U : 0U;
  }
  EXPECT_GT(moved, 300U);
  Scenario fewer = scenario;
  fewer.parameters.erase("need.crisis");
  EXPECT_EQ(drawn_from_ranges(fewer, 1).parameters.at("need.worsen").value,
            drawn.parameters.at("need.worsen").value);
}

TEST(Ranges, SharesOfOneWholeFitAfterADraw) {
  Scenario scenario = testing::small_scenario();
  const auto set = [&](const char* name, double value) { scenario.parameters.at(name).value = value; };
  set("casework.office_share", 0.6);
  set("casework.telephone_share", 0.9);
  set("ward.death", 0.3);
  set("ward.transfer", 0.8);
  fit_shares(scenario, {"casework.office_share", "casework.telephone_share", "ward.death"});
  const auto value = [&](const char* name) { return scenario.parameters.at(name).value; };
  EXPECT_NEAR(value("casework.office_share"), 0.4, 1e-12);
  EXPECT_NEAR(value("casework.telephone_share"), 0.6, 1e-12);
  EXPECT_NEAR(value("ward.death"), 0.2, 1e-12);
  EXPECT_EQ(value("ward.transfer"), 0.8);  // not drawn

  scenario.changes = {testing::set_from("casework.telephone_share", 0.8, 30.0)};
  fit_shares(scenario, {"casework.office_share", "casework.telephone_share"});
  EXPECT_NEAR(value("casework.office_share"), 0.2, 1e-12);
}

TEST(Ranges, DrawnSharesAreNeverMoreThanTheWhole) {
  Scenario scenario = testing::small_scenario();
  for (const char* name : {"core_centre_backup.telephone_share", "core_centre_backup.review_share"}) {
    Parameter& share = scenario.parameters.at(name);
    share.low = 0.55;
    share.high = 0.9;
  }
  const Scenario drawn = drawn_from_ranges(scenario, 1);
  EXPECT_NEAR(drawn.parameters.at("core_centre_backup.telephone_share").value +
                  drawn.parameters.at("core_centre_backup.review_share").value,
              1.0, 1e-12);
}

TEST(Ranges, EveryDrawCanBeRun) {
  for (std::uint32_t draw = 1; draw <= 5; ++draw) {
    Scenario scenario = drawn_from_ranges(testing::small_scenario({"31325"}), draw);
    const Outcomes outcomes = testing::run_once(scenario);
    EXPECT_GT(testing::total(outcomes, Flow::onset), 0U) << draw;
  }
}

}  // namespace
}  // namespace bansou
