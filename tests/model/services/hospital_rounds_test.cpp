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

}  // namespace
}  // namespace bansou
