#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Everybody with a case gets a plan, which takes so many hours.
Scenario everybody_plans(double hours) {
  Scenario scenario = small_scenario();
  scenario.years = 2;
  set(scenario, "casework.plan", 1.0);
  set(scenario, "planning.hours", hours);
  return scenario;
}

TEST(Planning, NobodyIsDecidedOnSoonerThanTheDecisionTakes) {
  const Scenario scenario = everybody_plans(1.0);
  const auto waits = waits_of(run_once(scenario), Wait::plan);
  EXPECT_GT(waits.count(), 20U);
  EXPECT_GE(waits.quantile(0.001).value(),
            scenario.parameters.at("planning.decision").value * 0.93);  // a bin's width
}

TEST(Planning, NobodyMonitorsAPlanThatAResidentWrote) {
  Scenario scenario = everybody_plans(0.1);
  set(scenario, "planning.self_plan", 1.0);
  const auto hours = [&](double a_monitoring) {
    set(scenario, "planning.monitoring_hours", a_monitoring);
    return worked(run_once(scenario), "consultation_office");
  };
  EXPECT_DOUBLE_EQ(hours(0.0), hours(4.0));
  set(scenario, "planning.self_plan", 0.0);
  EXPECT_LT(hours(0.0), hours(4.0));
}

TEST(Planning, TripsTakeTheRoadForEachPlanAndMonitoring) {
  Scenario scenario = everybody_plans(0.1);
  set(scenario, "planning.monitoring_hours", 0.0);
  const auto hours = [&](double trips, double interval) {
    set(scenario, "planning.trips", trips);
    set(scenario, "planning.monitoring_interval", interval);
    return worked(run_once(scenario), "consultation_office");
  };
  const double seldom = hours(1.0, 3650.0);  // for plans, hardly for monitoring
  EXPECT_GT(seldom, 2.0 * hours(0.0, 3650.0));
  EXPECT_GT(hours(1.0, 91.0), 1.2 * seldom);
}

}  // namespace
}  // namespace bansou
