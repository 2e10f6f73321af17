#include "model/services/ward_settings.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace bansou
