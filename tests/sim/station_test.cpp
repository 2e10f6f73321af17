#include "sim/station.hpp"

#include <gtest/gtest.h>

#include <map>

#include "sim/run.hpp"

namespace bansou::sim {
namespace {

constexpr double hour = 1.0 / 24.0;
using Workers = Station<int, std::uint32_t>;
std::uint32_t slot_alone(std::uint32_t, std::uint32_t slot) { return slot; }

/// A station on a nine-to-five week, and when each job was done.
struct Office {
  explicit Office(int servers, ShiftEnd rule = ShiftEnd::finish, double pace = 1.0, Time ahead = 1e6)
      : workers(calendar, shift, rule, servers, pace, slot_alone, 0, most_urgent, ahead) {}

  void run(double end) {
    run_until(calendar, end, [this](Time now, std::uint32_t slot) {
      if (slot == Workers::wake) return workers.wake_up();
      if (const auto done = workers.spell_end(slot)) {
        ended[done->job] = now;
        started[done->job] = done->started;
      }
    });
  }

  Calendar<std::uint32_t> calendar;
  Shift shift{{{true, true, true, true, true, false, false}, 9.0, 17.0}, 0, {0, 30}, {}};
  Workers workers;
  std::map<int, double> ended;
  std::map<int, double> started;
};

TEST(Station, WorkBeginsWithTheShift) {
  Office office(1);
  office.workers.request(1, 2.0);
  office.run(1.0);
  EXPECT_NEAR(office.started[1], 9 * hour, 1e-9);
  EXPECT_NEAR(office.ended[1], 11 * hour, 1e-9);
}

TEST(Station, TheUrgentGoFirstWhenTheShiftBegins) {
  Office office(1);
  office.workers.request(1, 1.0, 0.0);
  office.workers.request(2, 1.0, 5.0);
  office.run(1.0);
  EXPECT_LT(office.ended[2], office.ended[1]);
}

TEST(Station, NothingNewIsBegunAfterHours) {
  Office office(1);
  office.calendar.advance_to(16 * hour);
  office.workers.request(1, 3.0);  // until 19, in overtime
  office.workers.request(2, 1.0);
  office.run(2.0);
  EXPECT_NEAR(office.ended[1], 19 * hour, 1e-9);
  EXPECT_NEAR(office.started[2], 1 + 11 * hour, 1e-6);  // what was overtime is taken off
  EXPECT_NEAR(office.workers.hours().overtime, 2.0, 1e-9);
  EXPECT_NEAR(office.workers.hours().worked, 4.0, 1e-9);
}

TEST(Station, WhatIsHandedOverComesFirstNextDay) {
  Office office(1, ShiftEnd::hand_over);
  office.calendar.advance_to(16 * hour);
  office.workers.request(1, 3.0);
  office.workers.request(2, 1.0, 9.0);
  office.run(2.0);
  EXPECT_NEAR(office.ended[1], 1 + 11 * hour, 1e-9);
  EXPECT_NEAR(office.ended[2], 1 + 12 * hour, 1e-9);
  EXPECT_NEAR(office.started[1], 16 * hour, 1e-9);
}

TEST(Station, AWithdrawnJobIsNotDone) {
  Office office(1);
  office.calendar.advance_to(10 * hour);
  office.workers.request(1, 1.0);
  const Handle second = office.workers.request(2, 1.0);
  EXPECT_TRUE(office.workers.withdraw(second));
  office.run(1.0);
  EXPECT_FALSE(office.ended.contains(2));
}

TEST(Station, MoreStaffStartsWhoeverWaits) {
  Office office(0);
  office.calendar.advance_to(10 * hour);
  office.workers.request(1, 1.0);
  office.workers.set_staff(1, 0.5);
  office.run(1.0);
  EXPECT_NEAR(office.ended[1], 11 * hour, 1e-9);
}

TEST(Station, AJobIsDoneInOneGoThenOtherDuties) {
  Office office(1, ShiftEnd::finish, 0.5);
  office.workers.request(1, 1.0);
  office.workers.request(2, 1.0);
  office.run(1.0);
  EXPECT_NEAR(office.ended[1], 10 * hour, 1e-9);
  EXPECT_NEAR(office.started[2], 11 * hour, 1e-9);
}

TEST(Station, WhoeverIsThroughWithOtherDutiesFirstIsNext) {
  Office office(2, ShiftEnd::finish, 0.5);
  office.workers.request(1, 3.0);  // until 12, other duties until 15
  office.workers.request(2, 1.0);  // until 10, other duties until 11
  office.workers.request(3, 1.0);
  office.workers.request(4, 1.0);
  office.run(1.0);
  EXPECT_NEAR(office.started[3], 11 * hour, 1e-9);
  EXPECT_NEAR(office.started[4], 13 * hour, 1e-9);
}

TEST(Station, AfterOtherDutiesWorkBeginsAtOnce) {
  Office office(1, ShiftEnd::finish, 0.5);
  office.workers.request(1, 1.0);
  office.run(11.5 * hour);
  office.workers.request(2, 1.0);
  office.run(1.0);
  EXPECT_NEAR(office.started[2], 11.5 * hour, 1e-9);
}

/// Jobs done in `days`, of a line that never ends.
double worked_in(Office& office, double job, double days) {
  for (int n = 0; n < 6000; ++n) office.workers.request(n, job);
  office.run(days);
  return office.workers.hours().worked;
}

TEST(Station, KnowsWhetherAServerIsFree) {
  Office office(1, ShiftEnd::finish, 0.5);
  EXPECT_TRUE(office.workers.has_free_server());
  office.workers.request(1, 1.0);
  office.run(10.5 * hour);  // other duties until 11
  EXPECT_FALSE(office.workers.has_free_server());
  office.run(11 * hour);
  EXPECT_TRUE(office.workers.has_free_server());
}

TEST(Station, HasAFreeServerAtNightForAsManyAsWorkByDay) {
  Office office(2, ShiftEnd::finish, 1.0);
  office.run(20 * hour);
  office.workers.request(1, 1.0);
  EXPECT_TRUE(office.workers.has_free_server());
  office.workers.request(2, 1.0);
  EXPECT_FALSE(office.workers.has_free_server());
}

TEST(Station, NoPostGivesMoreThanItsShare) {
  for (const double pace : {0.01, 0.2, 0.75, 1.0}) {
    for (const double job : {0.7, 1.0, 3.0, 12.0}) {
      Office office(1, ShiftEnd::finish, pace);
      constexpr double on_duty = 100 * 40.0;  // a hundred weeks
      const double worked = worked_in(office, job, 700.0);
      EXPECT_LE(worked, pace * on_duty + job) << pace << " " << job;
      EXPECT_GE(worked, pace * on_duty - 24.0) << pace << " " << job;  // three days of waiting for a shift
    }
  }
}

TEST(Station, WhoAsksAtOnceCallsThemAwayFromOtherDuties) {
  Office office(1, ShiftEnd::finish, 0.1);
  office.workers.request(1, 0.5);  // until 9:30, other duties until 14:00
  office.run(12 * hour);
  office.workers.request(2, 0.1, 1.0);
  office.workers.request(3, 0.2, 10.0, true);
  office.run(1.0);
  EXPECT_NEAR(office.started[3], 12 * hour, 1e-9);
  EXPECT_NEAR(office.started[2], 16 * hour, 1e-6);  // 0.7 hours of one in ten
}

TEST(Station, NobodyIsCalledAwayWhoIsTooFarAhead) {
  Office office(1, ShiftEnd::finish, 0.1, 4.0 * hour);
  office.workers.request(1, 0.6);  // until 9:36, other duties until 15:00
  office.run(10 * hour);
  office.workers.request(2, 0.1, 10.0, true);
  office.run(1.0);
  EXPECT_NEAR(office.started[2], 11 * hour, 1e-9);
}

TEST(Station, WhoIsTooFarAheadAtNightComesInTheMorning) {
  Office office(1, ShiftEnd::finish, 0.1, 12.0 * hour);
  office.workers.request(1, 1.0);  // other duties until the next day at 11:00, too far ahead until 23:00
  office.run(16 * hour);
  office.workers.request(2, 0.1, 10.0, true);
  office.run(2.0);
  EXPECT_NEAR(office.started[2], 1 + 9 * hour, 1e-9);
}

TEST(Station, NobodyIsCalledAwayWhosePostIsGone) {
  Office office(3, ShiftEnd::finish, 0.1);
  office.workers.request(1, 0.5);
  office.workers.request(2, 0.5);
  office.workers.request(3, 3.0);  // until 12
  office.run(10 * hour);
  office.workers.set_staff(1, 0.1);
  office.run(13 * hour);
  office.workers.request(4, 0.25, 10.0, true);
  office.workers.request(5, 0.25, 10.0, true);
  office.run(1.0);
  EXPECT_NEAR(office.started[4], 13 * hour, 1e-9);
  EXPECT_NEAR(office.started[5], 13.25 * hour, 1e-9);
}

TEST(Station, WhoAsksAtOnceWaitsForWorkThatHasBegun) {
  Office office(1, ShiftEnd::finish, 0.1);
  office.calendar.advance_to(9 * hour);
  office.workers.request(1, 0.5);
  office.workers.request(2, 0.2, 10.0, true);
  office.run(1.0);
  EXPECT_NEAR(office.started[2], 9.5 * hour, 1e-9);
}

TEST(Station, MoreStaffShortensOtherDuties) {
  Office office(1, ShiftEnd::finish, 0.1);
  office.workers.request(1, 0.5);  // until 9:30; of the share 0.3 hours are used up in advance at 11:00
  office.workers.request(2, 0.5);
  office.run(11 * hour);
  office.workers.set_staff(1, 0.3);
  office.run(1.0);
  EXPECT_NEAR(office.started[2], 12 * hour, 1e-6);
}

TEST(Station, AnotherTakesOverLineAndRemainders) {
  Office office(1, ShiftEnd::hand_over);
  Workers other(
      office.calendar, office.shift, ShiftEnd::finish, 1, 1.0,
      [](std::uint32_t, std::uint32_t slot) { return slot + 100; }, 1, most_urgent);
  std::map<int, double> ended;
  const auto run = [&](double end) {
    run_until(office.calendar, end, [&](Time now, std::uint32_t slot) {
      if (slot == Workers::wake) return office.workers.wake_up();
      if (slot == Workers::wake + 100) return other.wake_up();
      const auto done = slot < 100 ? office.workers.spell_end(slot) : other.spell_end(slot - 100);
      if (done) ended[done->job] = now;
    });
  };
  office.calendar.advance_to(9 * hour);
  office.workers.request(1, 10.0);  // eight hours today, the rest by somebody else
  office.workers.request(2, 1.0);
  office.workers.request(3, 1.0, 5.0);
  office.workers.set_staff(0, 1.0);
  std::map<int, Handle> moved;
  Workers::hand_over({&office.workers}, other, [&](int job, Handle handle) { moved[job] = handle; });
  EXPECT_EQ(office.workers.waiting(), 0U);
  EXPECT_EQ(moved.size(), 2U);
  EXPECT_FALSE(other.withdraw(moved[3]));  // the more urgent one has begun at once
  run(2.0);
  EXPECT_NEAR(ended[3], 10 * hour, 1e-9);
  EXPECT_NEAR(ended[2], 11 * hour, 1e-9);
  EXPECT_NEAR(ended[1], 1.0 + 11 * hour, 1e-9);
}

TEST(Station, LinesThatComeTogetherKeepTheOrderOfArrival) {
  Office first(0);
  Workers second(first.calendar, first.shift, ShiftEnd::finish, 0, 1.0, slot_alone, 1);
  Workers joint(first.calendar, first.shift, ShiftEnd::finish, 0, 1.0, slot_alone, 2);
  first.calendar.advance_to(10 * hour);
  first.workers.request(1, 1.0);
  first.calendar.advance_to(11 * hour);
  second.request(2, 1.0);
  first.calendar.advance_to(12 * hour);
  first.workers.request(3, 1.0);
  std::vector<int> order;
  Workers::hand_over({&first.workers, &second}, joint, [&](int job, Handle) { order.push_back(job); });
  EXPECT_EQ(order, (std::vector{1, 2, 3}));
  EXPECT_EQ(joint.waiting(), 3U);
}

}  // namespace
}  // namespace bansou::sim
