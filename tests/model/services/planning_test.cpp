#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Planning, NobodyIsDecidedOnSoonerThanTheDecisionTakes) {
  Scenario scenario = small_scenario();
  scenario.years = 2;
  set(scenario, "casework.plan", 1.0);
  set(scenario, "planning.hours", 1.0);
  const auto waits = waits_of(run_once(scenario), Wait::plan);
  EXPECT_GT(waits.count(), 20U);
  EXPECT_GE(waits.quantile(0.001).value(),
            scenario.parameters.at("planning.decision").value * 0.93);  // a bin's width
}

}  // namespace
}  // namespace bansou
