#pragma once

#include <cstdint>
#include <optional>

#include "sim/ordered_queue.hpp"
#include "sim/radix_heap.hpp"

namespace bansou::sim {

using Time = double;

/// Order of events at the same instant: what frees a place goes before what takes one.
enum class Priority : std::uint8_t { release, normal, seize, observe };

/// The event calendar: a clock, and pending events in the order (time, priority, sequence of scheduling).
/// An event is a few words of data; what it means is the business of whoever runs the calendar.
template <class Event>
class Calendar {
  static_assert(sizeof(Event) <= 8, "24 bytes a pending event, 28 with its handle");

 public:
  struct Due {
    Time time;
    Event event;
  };

  explicit Calendar(Time start = 0.0) : now_(start) {}

  Time now() const { return now_; }
  std::size_t size() const { return pending_.size(); }

  /// Precondition: time >= now().
  void schedule(Time time, Event event, Priority priority = Priority::normal) {
    pending_.push(time, event, static_cast<unsigned>(priority));
  }

  /// As schedule(), for an event that may have to be cancelled.
  Handle schedule_cancellable(Time time, Event event, Priority priority = Priority::normal) {
    return pending_.push_cancellable(time, event, static_cast<unsigned>(priority));
  }

  /// False if the event has already happened or was cancelled before.
  bool cancel(Handle handle) { return pending_.cancel(handle); }
  bool is_pending(Handle handle) const { return pending_.contains(handle); }

  /// Takes the next event and moves the clock to it. Precondition: an event is pending.
  Due next() {
    const auto [time, event] = pending_.pop();
    now_ = time;
    return {time, event};
  }

  /// The same if there is one until `end`. `announce(event)` is told of events that come soon, some dozens at
  /// a time, while there is time to fetch what they will need. Not of all: some are scheduled at short
  /// notice, some are cancelled.
  template <class Announce = Nobody>
  std::optional<Due> next_until(Time end, const Announce& announce = {}) {
    const auto next = pending_.pop_until(end, announce);
    if (!next) return std::nullopt;
    now_ = next->key;
    return Due{next->key, next->item};
  }

  /// Moves the clock forward over a time in which nothing happens.
  void advance_to(Time time) { now_ = time; }

 private:
  OrderedQueue<Event, RadixHeap> pending_;
  Time now_;
};

}  // namespace bansou::sim
