#pragma once

#include <boost/random/exponential_distribution.hpp>

#include <cstdint>

#include "tests/bench/workloads/answers.hpp"
#include "tests/bench/workloads/by_hand.hpp"

namespace bansou::bench {

/// W1 without an engine: what mm1() is measured against.
inline Answers mm1_by_hand(std::uint32_t seed, double customers) {
  struct Entry {
    double time;
    bool end;
  };
  HandHeap<Entry> heap;
  HandLine<double> line;
  Xoshiro random(seed);
  boost::random::exponential_distribution<> between(0.9);
  boost::random::exponential_distribution<> service(1.0);
  bool busy = false;
  double waited = 0.0;
  double worked = 0.0;
  double arrived = 0;
  double now = 0.0;
  heap.push({between(random), false});
  while (!heap.empty()) {
    const Entry event = heap.pop();
    now = event.time;
    double since = now;
    if (!event.end) {
      if (++arrived < customers) heap.push({now + between(random), false});
      if (busy) {
        line.push(now);
        continue;
      }
    } else if (line.empty()) {
      busy = false;
      continue;
    } else {
      since = line.pop();
    }
    busy = true;
    waited += now - since;
    const double work = service(random);
    worked += work;
    heap.push({now + work, true});
  }
  return {{"events", 3.0 * customers}, {"mean wait", waited / customers}, {"utilisation", worked / now}};
}

}  // namespace bansou::bench
