#include "model/experiment/journey.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(Journey, FollowsEverybodyInOrder) {
  const Scenario scenario = testing::small_scenario();
  const Journeys all = journeys(scenario, {0, 0});
  ASSERT_GT(all.size(), 10U);
  std::size_t crises = 0;
  for (const auto& [key, journey] : all) {
    ASSERT_FALSE(journey.steps.empty());
    for (std::size_t i = 1; i < journey.steps.size(); ++i)
      EXPECT_LE(journey.steps[i - 1].when, journey.steps[i].when);
    for (const Journey::Step& step : journey.steps)
      crises += step.when >= 0.0 && step.what == happening(Happening::Kind::flow, Flow::crises) ? 1U : 0U;
  }
  const Outcomes outcomes = simulate(scenario, {0, 0});
  std::size_t counted = 0;
  for (std::size_t m = 0; m < outcomes.municipalities(); ++m) {
    for (int year = 0; year < outcomes.years(); ++year) {
      const std::size_t row =
          static_cast<std::size_t>(Flow::crises) * static_cast<std::size_t>(outcomes.years());
      counted +=
          outcomes.flow_counts()[(row + static_cast<std::size_t>(year)) * outcomes.municipalities() + m];
    }
  }
  EXPECT_EQ(crises, counted);
}

TEST(Journey, NobodyDiffersFromThemselves) {
  const Scenario scenario = testing::small_scenario();
  const Journeys a = journeys(scenario, {0, 0});
  EXPECT_EQ(most_different(a, journeys(scenario, {0, 0}), std::nullopt), a.end());
}

TEST(Journey, FindsWhoseLifeDiffersMost) {
  const auto journey = [](std::initializer_list<double> days) {
    Journey result;
    for (const double day : days)
      result.steps.push_back({day, happening(Happening::Kind::flow, Flow::crises)});
    return result;
  };
  const Journeys a{{{0, 1}, journey({1, 2, 3})}, {{0, 2}, journey({1})}, {{1, 1}, journey({5})}};
  const Journeys b{{{0, 1}, journey({1, 3})}, {{0, 2}, journey({1, 4, 6})}, {{1, 1}, journey({5})}};
  EXPECT_EQ(most_different(a, b, std::nullopt)->first, (ResidentKey{0, 2}));
  EXPECT_EQ(most_different(a, b, std::uint16_t{0})->first, (ResidentKey{0, 2}));
  EXPECT_EQ(most_different(a, b, std::uint16_t{1}), a.end());
}

TEST(Journey, WhatHappensCountsBeforeWhen) {
  const auto journey = [](Flow flow, std::initializer_list<double> days) {
    Journey result;
    for (const double day : days) result.steps.push_back({day, happening(Happening::Kind::flow, flow)});
    return result;
  };
  const Journeys a{{{0, 1}, journey(Flow::crises, {1, 2, 3})}, {{0, 2}, journey(Flow::crises, {1})}};
  const Journeys b{{{0, 1}, journey(Flow::crises, {4, 5, 6})}, {{0, 2}, journey(Flow::emergencies, {1})}};
  EXPECT_EQ(most_different(a, b, std::nullopt)->first, (ResidentKey{0, 2}));
}

TEST(Journey, TwoOfOneResidentAreOneDayByDay) {
  const auto flow = [](double when, Flow what) {
    return Journey::Step{when, happening(Happening::Kind::flow, what)};
  };
  const Journey a{{}, {flow(1.2, Flow::onset), flow(4.5, Flow::crises)}};
  const Journey b{{}, {flow(1.8, Flow::onset), flow(4.1, Flow::emergencies)}};
  const std::vector<PairedStep> steps = paired(a, b);
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_TRUE(steps[0].under_a && steps[0].under_b);
  EXPECT_EQ(steps[0].step.when, 1.2);
  EXPECT_EQ(steps[1].step, flow(4.1, Flow::emergencies));
  EXPECT_FALSE(steps[1].under_a);
  EXPECT_FALSE(steps[2].under_b);
  EXPECT_EQ(paired(a, {}).size(), 2U);
}

}  // namespace
}  // namespace bansou
