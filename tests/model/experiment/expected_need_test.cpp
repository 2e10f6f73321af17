#include "model/experiment/expected_need.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// What the needs of every age class bring, summed over the scenario's residents.
double expected(const Scenario& scenario, const ExpectedNeeds& needs, double ExpectedNeed::*rate) {
  double sum = 0.0;
  for (const Municipality& town : scenario.municipalities) {
    for (std::size_t age = 0; age < age_classes; ++age) sum += town.by_age[age] * needs.by_age[age].*rate;
  }
  return sum;
}

TEST(ExpectedNeed, IsNearWhatSimulationBrings) {
  Scenario scenario = small_scenario({"31202"});
  scenario.years = 3;
  const Outcomes outcomes = run_once(scenario);
  const ExpectedNeeds needs = expected_needs(scenario);
  const double days = scenario.horizon();
  const auto near = [](double simulated, double guess) { return std::abs(guess / simulated - 1.0) < 0.15; };
  const auto crises = static_cast<double>(total(outcomes, Flow::crises));
  EXPECT_PRED2(near, crises, days * expected(scenario, needs, &ExpectedNeed::crises));
  const auto asked = static_cast<double>(total(outcomes, Flow::asked_for_help));
  EXPECT_PRED2(near, asked,
               days * (expected(scenario, needs, &ExpectedNeed::help) +
                       expected(scenario, needs, &ExpectedNeed::treatment)));
  double treated = 0.0;
  for (int month = 0; month < scenario.months(); ++month)
    treated += static_cast<double>(at_month(outcomes, Stock::in_treatment, month)) / scenario.months();
  EXPECT_PRED2(near, treated, expected(scenario, needs, &ExpectedNeed::in_treatment));
}

TEST(ExpectedNeed, NobodyNeedsAnythingWhereThereIsNoNeed) {
  Scenario scenario = small_scenario();
  remove_need(scenario);
  for (const ExpectedNeed& need : expected_needs(scenario).by_age) {
    EXPECT_EQ(need.help, 0.0);
    EXPECT_EQ(need.crises, 0.0);
    EXPECT_EQ(need.in_treatment, 0.0);
  }
}

}  // namespace
}  // namespace bansou
