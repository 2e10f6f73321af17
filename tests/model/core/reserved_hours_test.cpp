#include "model/core/reserved_hours.hpp"

#include <gtest/gtest.h>

#include "model/core/scenario.hpp"

namespace bansou {
namespace {

constexpr ServiceIndex backup = 3;

TEST(ReservedHours, AreThereUntilTheyAreUsedUpAndAgainNextMonth) {
  ReservedHours reserved;
  reserved.set(backup, 0, 5.0);
  EXPECT_TRUE(reserved.take(backup, 0, 3.0, 1.0));
  EXPECT_TRUE(reserved.take(backup, 0, 2.0, 2.0));
  EXPECT_FALSE(reserved.take(backup, 0, 0.1, 3.0));
  EXPECT_TRUE(reserved.take(backup, 0, 0.1, days_per_month + 1.0));
}

TEST(ReservedHours, WhatIsTakenBeyondThemIsOfTheMonthsToCome) {
  ReservedHours reserved;
  reserved.set(backup, 0, 1.0);
  EXPECT_TRUE(reserved.take(backup, 0, 3.0, 0.0));
  EXPECT_FALSE(reserved.take(backup, 0, 1.0, 1.5 * days_per_month));
  EXPECT_FALSE(reserved.take(backup, 0, 1.0, 2.5 * days_per_month));
  EXPECT_TRUE(reserved.take(backup, 0, 1.0, 3.5 * days_per_month));
}

TEST(ReservedHours, AreNotSavedUp) {
  ReservedHours reserved;
  reserved.set(backup, 0, 1.0);
  EXPECT_TRUE(reserved.take(backup, 0, 1.0, 10.5 * days_per_month));
  EXPECT_FALSE(reserved.take(backup, 0, 1.0, 10.6 * days_per_month));
}

TEST(ReservedHours, AreOfOnePlaceAndOneService) {
  ReservedHours reserved;
  reserved.set(backup, 0, 5.0);
  EXPECT_FALSE(reserved.take(backup, 1, 1.0, 0.0));
  EXPECT_FALSE(reserved.take(backup + 1, 0, 1.0, 0.0));
  reserved.set(backup, 0, 0.0);
  EXPECT_FALSE(reserved.take(backup, 0, 1.0, 0.0));
}

}  // namespace
}  // namespace bansou
