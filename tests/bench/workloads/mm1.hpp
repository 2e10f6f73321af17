#pragma once

#include <boost/random/exponential_distribution.hpp>

#include <cstdint>

#include "sim/resource.hpp"
#include "sim/run.hpp"
#include "sim/stream.hpp"
#include "sim/tally.hpp"
#include "tests/bench/workloads/answers.hpp"

namespace bansou::bench {

/// W1: one M/M/1 queue at load 0.9, from empty until the last customer has left. Arrival, start and end of
/// service count as one event each.
inline constexpr double mm1_load = 0.9;

inline Answers mm1(std::uint32_t seed, double customers) {
  enum class Event : std::uint32_t { arrival, end };
  sim::Calendar<Event> calendar;
  sim::Resource<sim::Time> server(1);  // who waits is known by the time of arrival
  sim::Stream arrivals({seed, 0}, {1, 0, 0});
  sim::Stream services({seed, 0}, {2, 0, 0});
  boost::random::exponential_distribution<> between(mm1_load);
  boost::random::exponential_distribution<> service(1.0);
  sim::Tally wait;
  const auto start = [&](sim::Time since) {
    wait.add(calendar.now() - since);
    calendar.schedule(calendar.now() + service(services), Event::end, sim::Priority::release);
  };
  double arrived = 0;
  calendar.schedule(between(arrivals), Event::arrival);
  while (calendar.size() > 0) {
    const auto [now, event] = calendar.next();
    if (event == Event::end) {
      if (const auto next = server.release(now)) start(*next);
      continue;
    }
    if (++arrived < customers) calendar.schedule(now + between(arrivals), Event::arrival);
    if (server.try_seize(now)) {
      start(now);
    } else {
      server.wait(now, now);
    }
  }
  return {{"events", 3.0 * customers},
          {"mean wait", wait.mean()},
          {"utilisation", server.busy_over_time().mean(calendar.now())}};
}

}  // namespace bansou::bench
