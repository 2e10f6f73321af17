#pragma once

#include <boost/random/exponential_distribution.hpp>

#include <cstdint>

#include "sim/calendar.hpp"
#include "tests/bench/workloads/answers.hpp"
#include "tests/bench/workloads/by_hand.hpp"

namespace bansou::bench {

/// W3: the hold model. A fixed number of events is pending; each one that happens schedules itself again
/// after an exponential time of mean 1. Measures the calendar and little else, so both sides draw from the
/// same cheap source.
class Hold {
 public:
  explicit Hold(std::uint32_t pending, std::uint32_t seed = 1) : random_(seed) {
    for (std::uint32_t i = 0; i < pending; ++i) calendar_.schedule(gap_(random_), i);
  }

  void step() {
    const auto [now, event] = calendar_.next();
    calendar_.schedule(now + gap_(random_), event);
  }

  double now() const { return calendar_.now(); }

 private:
  sim::Calendar<std::uint32_t> calendar_;
  Xoshiro random_;
  boost::random::exponential_distribution<> gap_{1.0};
};

class HoldByHand {
 public:
  explicit HoldByHand(std::uint32_t pending, std::uint32_t seed = 1) : random_(seed) {
    for (std::uint32_t i = 0; i < pending; ++i) heap_.push({gap_(random_), i});
  }

  void step() {
    const Entry entry = heap_.pop();
    now_ = entry.time;
    heap_.push({now_ + gap_(random_), entry.event});
  }

  double now() const { return now_; }

 private:
  struct Entry {
    double time;
    std::uint32_t event;
  };
  HandHeap<Entry> heap_;
  Xoshiro random_;
  boost::random::exponential_distribution<> gap_{1.0};
  double now_ = 0.0;
};

/// `events` steps, then what time it is: on average events / pending.
template <class Model>
Answers hold(std::uint32_t seed, std::uint32_t pending, double events) {
  Model model(pending, seed);
  for (double i = 0; i < events; ++i) model.step();
  return {{"events", events + pending}, {"pace", model.now() * pending / events}};
}

}  // namespace bansou::bench
