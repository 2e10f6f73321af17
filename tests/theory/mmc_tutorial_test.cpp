// The engine in twenty lines: customers come to three desks, wait in line, are served and leave (M/M/3).
#include <gtest/gtest.h>

#include "sim/calendar.hpp"
#include "sim/distribution.hpp"
#include "sim/resource.hpp"
#include "sim/run.hpp"
#include "sim/tally.hpp"
#include "tests/theory/agreement.hpp"
#include "tests/theory/queue_model.hpp"

namespace bansou::theory {
namespace {

double mean_wait_at_three_desks(std::uint32_t replication) {
  enum class Event : std::uint32_t { arrives, leaves };  // what can happen
  sim::Calendar<Event> calendar;                         // when it happens
  sim::Resource<sim::Time> desks(3);                     // who waits, since when
  sim::Stream draw({2021, replication}, {0, 0, 0});      // chance
  const auto gap = sim::Distribution::exponential(1.0 / 2.4);
  const auto service = sim::Distribution::exponential(1.0);
  sim::Tally wait;  // what we want to know
  const auto serve = [&](sim::Time since) {
    wait.add(calendar.now() - since);
    calendar.schedule(calendar.now() + service(draw), Event::leaves);
  };
  calendar.schedule(0.0, Event::arrives);
  sim::run_until(calendar, 10'000.0, [&](sim::Time now, Event event) {
    if (event == Event::leaves) {
      if (const auto next = desks.release(now)) serve(*next);
    } else {
      calendar.schedule(now + gap(draw), Event::arrives);
      if (desks.try_seize(now))
        serve(now);
      else
        desks.wait(now, now);
    }
  });
  return wait.mean();
}

TEST(Tutorial, ThreeDesks) {
  sim::Tally waits;
  for (std::uint32_t i = 0; i < 100; ++i) waits.add(mean_wait_at_three_desks(i));
  EXPECT_TRUE(agreement(waits, erlang_c(3, 2.4) / (3.0 - 2.4)));
}

}  // namespace
}  // namespace bansou::theory
