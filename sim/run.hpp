#pragma once

#include <cstdint>
#include <stop_token>
#include <utility>

#include "sim/calendar.hpp"

namespace bansou::sim {

/// The run loop: hands each event due until `end` to `handle(time, event)`, then moves the clock to `end`.
/// Returns the number of events executed. A stop request is honoured within some thousand events.
/// `announce(event)`: see Calendar::next_until().
template <class Event, class Handler, class Announce>
std::uint64_t run_until(Calendar<Event>& calendar, Time end, Handler&& handle, const std::stop_token& stop,
                        const Announce& announce) {
  constexpr std::uint64_t look_up_every = 4096;
  std::uint64_t executed = 0;
  while (const auto due = calendar.next_until(end, announce)) {
    handle(due->time, due->event);
    if (++executed % look_up_every == 0 && stop.stop_requested()) return executed;
  }
  calendar.advance_to(end);
  return executed;
}

template <class Event, class Handler>
std::uint64_t run_until(Calendar<Event>& calendar, Time end, Handler&& handle,
                        const std::stop_token& stop = {}) {
  return run_until(calendar, end, std::forward<Handler>(handle), stop, Nobody());
}

}  // namespace bansou::sim
