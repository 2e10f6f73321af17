#include "sim/calendar.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "sim/run.hpp"

namespace bansou::sim {
namespace {

TEST(Calendar, TheClockFollowsTheEvents) {
  Calendar<int> calendar;
  calendar.schedule(2.0, 2);
  calendar.schedule(1.0, 1);
  EXPECT_EQ(calendar.next().event, 1);
  EXPECT_EQ(calendar.now(), 1.0);
  EXPECT_FALSE(calendar.next_until(1.5));
  EXPECT_TRUE(calendar.next_until(2.0));
}

TEST(Calendar, WhatFreesAPlaceGoesBeforeWhatTakesOne) {
  Calendar<int> calendar;
  calendar.schedule(1.0, 3, Priority::seize);
  calendar.schedule(1.0, 4, Priority::observe);
  calendar.schedule(1.0, 2, Priority::normal);
  calendar.schedule(1.0, 1, Priority::release);
  for (const int expected : {1, 2, 3, 4}) EXPECT_EQ(calendar.next().event, expected);
}

TEST(Calendar, ACancelledEventDoesNotHappen) {
  Calendar<int> calendar;
  const Handle handle = calendar.schedule_cancellable(1.0, 1);
  EXPECT_TRUE(calendar.is_pending(handle));
  EXPECT_TRUE(calendar.cancel(handle));
  EXPECT_FALSE(calendar.is_pending(handle));
  EXPECT_FALSE(calendar.next_until(10.0));
}

TEST(RunUntil, ExecutesWhatIsDueAndMovesTheClockToTheEnd) {
  Calendar<int> calendar;
  for (int i = 1; i <= 10; ++i) calendar.schedule(i, i);
  int sum = 0;
  EXPECT_EQ(run_until(calendar, 4.5, [&sum](Time, int event) { sum += event; }), 4U);
  EXPECT_EQ(sum, 10);
  EXPECT_EQ(calendar.now(), 4.5);
  EXPECT_EQ(calendar.size(), 6U);
}

TEST(RunUntil, StopsWhenAsked) {
  Calendar<int> calendar;
  calendar.schedule(0.0, 0);
  std::stop_source source;
  const auto forever = [&](Time now, int) {
    calendar.schedule(now + 1.0, 0);
    source.request_stop();
  };
  EXPECT_LT(run_until(calendar, 1e9, forever, source.get_token()), 10'000U);
}

TEST(RunUntil, AnnouncesMostEventsBeforeTheirTurn) {
  constexpr int events = 2000;
  Calendar<int> calendar;
  for (int i = 0; i < events; ++i) calendar.schedule(0.5 * (i * 7919 % events), i * 7919 % events);
  std::vector<int> announced;
  std::vector<int> handled;
  run_until(
      calendar, 1e9, [&](Time, int event) { handled.push_back(event); }, {},
      [&](int event) {
        EXPECT_GE(event, static_cast<int>(handled.size()));
        announced.push_back(event);
      });
  EXPECT_EQ(handled.size(), std::size_t{events});
  EXPECT_GT(announced.size(), std::size_t{events / 2});
  std::ranges::sort(announced);
  EXPECT_EQ(std::ranges::adjacent_find(announced), announced.end()) << "announced twice";
}

}  // namespace
}  // namespace bansou::sim
