#include "sim/share_clock.hpp"

#include <gtest/gtest.h>

namespace bansou::sim {
namespace {

constexpr double hour = 1.0 / 24.0;

/// Monday to Friday from 9 to 17; day 0 is a Monday.
const Shift office({{true, true, true, true, true, false, false}, 9.0, 17.0}, 0, {0, 30}, {});

TEST(ShareClock, CountsAShareOfTheTimeOnDuty) {
  const ShareClock clock(office, 0.25, 0.0);
  EXPECT_NEAR(clock.hours(13 * hour), 1.0, 1e-9);
  EXPECT_NEAR(clock.hours(7.0), 10.0, 1e-9);
}

TEST(ShareClock, KeepsWhatWasBeforeAChange) {
  ShareClock clock(office, 0.25, 0.0);
  clock.set_share(0.5, 13 * hour);
  EXPECT_NEAR(clock.hours(17 * hour), 1.0 + 2.0, 1e-9);
}

TEST(ShareClock, TellsWhenItWillShowSoMuch) {
  const ShareClock clock(office, 0.25, 10 * hour);
  EXPECT_NEAR(clock.when(1.0, 10 * hour), 14 * hour, 1e-9);
  EXPECT_NEAR(clock.when(2.0, 12 * hour), 1 + 10 * hour, 1e-9);  // 1.75 hours on the first day
}

TEST(ShareClock, StartsBeforeDayZeroToo) {
  const ShareClock clock(office, 0.5, -7.0);
  EXPECT_NEAR(clock.hours(0.0), 20.0, 1e-9);
}

}  // namespace
}  // namespace bansou::sim
