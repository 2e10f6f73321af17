#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Housing, RefusalsMakeTheSearchLonger) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set(scenario, "ward.no_home", 0.5);
  set(scenario, "transition_office.specialist.density", 20e-5);
  set(scenario, "housing.refused", 0.0);
  const Outcomes open = run_once(scenario);
  EXPECT_EQ(total(open, Flow::housing_refusals), 0U);
  set(scenario, "housing.refused", 0.7);
  const Outcomes closed = run_once(scenario);
  EXPECT_GT(total(closed, Flow::housing_refusals), 50U);
  EXPECT_GT(waits_of(closed, Wait::housing).quantile(0.5).value(),
            waits_of(open, Wait::housing).quantile(0.5).value());
}

}  // namespace
}  // namespace bansou
