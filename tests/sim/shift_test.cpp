#include "sim/shift.hpp"

#include <gtest/gtest.h>

namespace bansou::sim {
namespace {

constexpr double hour = 1.0 / 24.0;

/// Monday to Friday from 9 to 17; day 0 is a Monday, day 2 a holiday.
Shift office() { return Shift({{true, true, true, true, true, false, false}, 9.0, 17.0}, 0, {0, 30}, {2}); }

TEST(Shift, KnowsWhenSomebodyIsOnDuty) {
  const Shift shift = office();
  EXPECT_FALSE(shift.on_duty(8.9 * hour));
  EXPECT_TRUE(shift.on_duty(9.1 * hour));
  EXPECT_FALSE(shift.on_duty(17.0 / 24.0));
  EXPECT_FALSE(shift.on_duty(2 + 10 * hour));  // the holiday
  EXPECT_FALSE(shift.on_duty(5 + 10 * hour));  // Saturday
  EXPECT_TRUE(shift.on_duty(-7 + 10 * hour));  // the Monday before
}

TEST(Shift, FindsTheNextShift) {
  const Shift shift = office();
  EXPECT_NEAR(shift.next_on(0.0), 9 * hour, 1e-9);
  EXPECT_EQ(shift.next_on(12 * hour), 12 * hour);
  EXPECT_NEAR(shift.next_on(1 + 18 * hour), 3 + 9 * hour, 1e-9);  // over the holiday
  EXPECT_NEAR(shift.next_on(4 + 18 * hour), 7 + 9 * hour, 1e-9);  // over the weekend
  EXPECT_TRUE(shift.on_duty(shift.next_on(4 + 18 * hour)));
}

TEST(Shift, TheEndOfAShiftIsNotItsBeginning) {
  const Shift shift({{true, true, true, true, true, true, true}, 9.0, 17.5}, 0, {0, 30}, {});
  for (int day = 0; day < 30; ++day) {
    const Spell spell = shift.work(day + 17.4 * hour, 1.0, ShiftEnd::interrupt);
    EXPECT_NEAR(spell.end, day + 1 + 9.9 * hour, 1e-9) << day;
  }
}

TEST(Shift, WorkThatNeverEndsIsLeftUndone) {
  const Spell spell = office().work(0.0, 8.0, ShiftEnd::interrupt, 1e-9);
  EXPECT_GT(spell.remaining, 7.9);
  EXPECT_NEAR(spell.end, 100 * 365.25, 7.0);
}

TEST(Shift, CountsHours) {
  EXPECT_NEAR(office().hours_between(0.0, 7.0), 4 * 8.0, 1e-9);
  EXPECT_NEAR(office().hours_between(10 * hour, 12 * hour), 2.0, 1e-9);
  EXPECT_NEAR(Shift::always().hours_between(0.5, 2.0), 36.0, 1e-9);
  EXPECT_NEAR(office().hours_between(-3.5, 0.0), 13.0, 1e-9);    // Thursday from noon, and Friday
  EXPECT_NEAR(office().hours_between(28.0, 42.0), 80.0, 1e-9);   // across the end of the known days
  EXPECT_NEAR(office().hours_between(-14.0, -7.0), 40.0, 1e-9);  // a week before day 0
}

TEST(Shift, KnowsDaysOffBeforeDayZero) {
  const Shift shift({{true, true, true, true, true, false, false}, 9.0, 17.0}, 0, {-10, 4}, {-7, 2});
  EXPECT_FALSE(shift.on_duty(-7 + 10 * hour));
  EXPECT_TRUE(shift.on_duty(-6 + 10 * hour));
  EXPECT_NEAR(shift.hours_between(-7.0, 7.0), 8 * 8.0, 1e-9);
  EXPECT_NEAR(shift.hours_between(-14.0, -7.0), 40.0, 1e-9);  // across the first known day
}

TEST(Shift, WorkWithinAShift) {
  const Spell spell = office().work(10 * hour, 3.0, ShiftEnd::finish);
  EXPECT_NEAR(spell.end, 13 * hour, 1e-9);
  EXPECT_EQ(spell.worked, 3.0);
  EXPECT_EQ(spell.overtime, 0.0);
}

TEST(Shift, FinishMeansOvertime) {
  const Spell spell = office().work(16 * hour, 3.0, ShiftEnd::finish);
  EXPECT_NEAR(spell.end, 19 * hour, 1e-9);
  EXPECT_NEAR(spell.overtime, 2.0, 1e-9);
  EXPECT_NEAR(spell.worked, 3.0, 1e-9);
}

TEST(Shift, InterruptMeansTheNextShift) {
  const Spell spell = office().work(16 * hour, 3.0, ShiftEnd::interrupt);
  EXPECT_NEAR(spell.end, 1 + 11 * hour, 1e-9);
  EXPECT_EQ(spell.overtime, 0.0);
  EXPECT_EQ(spell.remaining, 0.0);
}

TEST(Shift, HandOverLeavesTheRest) {
  const Spell spell = office().work(16 * hour, 3.0, ShiftEnd::hand_over);
  EXPECT_NEAR(spell.end, 17 * hour, 1e-9);
  EXPECT_NEAR(spell.worked, 1.0, 1e-9);
  EXPECT_NEAR(spell.remaining, 2.0, 1e-9);
}

TEST(Shift, ASpellThatEndsWithTheShiftEndsOffDuty) {
  for (int minute = 1; minute <= 24 * 60; ++minute) {
    const Shift::Week week{{true, true, true, true, true, true, true}, 0.0, minute / 60.0};
    const Shift shift(week, 0, {0, 0}, {});
    for (int day = 0; day < 3700; day += 7) {
      const Time end = shift.work(day, 1000.0, ShiftEnd::hand_over).end;
      ASSERT_GT(shift.next_on(end), day + 0.99) << minute << " minutes on day " << day;
      ASSERT_TRUE(shift.on_duty(shift.next_on(end)));
    }
  }
}

TEST(Shift, PaceStretchesWorkButNotOvertime) {
  EXPECT_NEAR(office().work(9 * hour, 2.0, ShiftEnd::finish, 0.5).end, 13 * hour, 1e-9);
  const Spell spell = office().work(16 * hour, 2.0, ShiftEnd::finish, 0.5);
  EXPECT_NEAR(spell.overtime, 1.5, 1e-9);
  EXPECT_NEAR(spell.end, 18.5 * hour, 1e-9);
}

TEST(Shift, NobodyIsFreeInItsLastInstant) {
  const Shift shift = office();
  for (int pieces = 3; pieces < 60; ++pieces) {
    double at = 9 * hour;
    for (int i = 0; i < pieces; ++i) at = shift.work(at, 8.0 / pieces, ShiftEnd::finish).end;
    EXPECT_FALSE(shift.on_duty(at)) << pieces;
  }
}

TEST(Shift, DayAndNightNobodyWorksOvertime) {
  const Spell spell = Shift::always().work(0.75, 30.0, ShiftEnd::finish);
  EXPECT_NEAR(spell.end, 2.0, 1e-9);
  EXPECT_EQ(spell.overtime, 0.0);
}

}  // namespace
}  // namespace bansou::sim
