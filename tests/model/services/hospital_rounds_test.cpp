#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(HospitalRounds, ComeAroundOncePerInterval) {
  Scenario scenario = small_option("long-stay-visits", {"31201"}, 1);
  set(scenario, "long_stay_visits.wish", 0.0);
  set(scenario, "municipal_desk.phn.density", 0.02);  // nobody waits for a visit
  const auto yearly = [&](double interval) {
    set(scenario, "long_stay_visits.interval", interval);
    return static_cast<double>(total(run_once(scenario), Flow::hospital_visits));
  };
  EXPECT_NEAR(yearly(91.3) / yearly(365.25), 4.0, 0.6);
}

TEST(HospitalRounds, WithoutStaffNobodyIsVisited) {
  Scenario scenario = small_option("discharge-committee", {"31201"}, 1);
  scenario.changes[0].add = {};
  EXPECT_EQ(total(run_once(scenario), Flow::hospital_visits), 0U);
}

TEST(HospitalRounds, VisitsThatMoveNobodyChangeNothing) {
  Scenario scenario = small_option("discharge-committee", {"31201"}, 2);
  set(scenario, "discharge_committee.wish", 0.0);
  set(scenario, "discharge_committee.ends_protection", 0.0);
  const Outcomes with = run_once(scenario);
  const Outcomes without = run_once(without_changes(scenario));
  EXPECT_GT(total(with, Flow::hospital_visits), 100U);
  EXPECT_EQ(with.stock_counts(), without.stock_counts());
  for (const Flow flow : {Flow::deaths_in_hospital, Flow::discharges_home, Flow::readmissions,
                          Flow::transitions_begun, Flow::crises})
    EXPECT_EQ(total(with, flow), total(without, flow));
}

}  // namespace
}  // namespace bansou
