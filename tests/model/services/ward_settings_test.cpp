#include "model/services/ward_settings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/core/scenario.hpp"

namespace bansou {
namespace {

/// A hazard of 0.01 a day in the first month, twice as much in the second, and none until a year has passed.
WardSettings two_months() {
  WardSettings set;
  set.exit_month_1 = 0.01;
  set.exit_month_2 = 0.02;
  set.exit_long_stay = 0.001;
  return set;
}

TEST(WardSettings, HazardIsUsedUpMonthByMonth) {
  const WardSettings set = two_months();
  EXPECT_DOUBLE_EQ(set.days_until_used(0.0), 0.0);
  EXPECT_DOUBLE_EQ(set.days_until_used(0.1), 10.0);
  EXPECT_DOUBLE_EQ(set.days_until_used(0.01 * days_per_month + 0.1), days_per_month + 5.0);
}

TEST(WardSettings, AfterAYearTheHazardIsThatOfLongStays) {
  const WardSettings set = two_months();
  EXPECT_DOUBLE_EQ(set.days_until_used(0.03 * days_per_month + 0.1), 12.0 * days_per_month + 100.0);
}

TEST(WardSettings, MeanDaysAreTheAreaBelowTheCurve) {
  const WardSettings set = two_months();
  EXPECT_DOUBLE_EQ(set.mean_days(-5.0), 0.0);
  EXPECT_NEAR(set.mean_days(10.0), (1.0 - std::exp(-0.1)) / 0.01, 1e-12);
  const double day = 0.01;  // summed in small steps
  double sum = 0.0;
  for (double at = 0.0; at < 100.0; at += day) {
    const double first = std::min(at, days_per_month), second = std::min(at, 2.0 * days_per_month) - first;
    sum += day * std::exp(-0.01 * first - 0.02 * second);
  }
  EXPECT_NEAR(set.mean_days(100.0), sum, 0.02);
}

}  // namespace
}  // namespace bansou
