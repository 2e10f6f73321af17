// W1: one M/M/1 queue, load 0.9, a million customers, one thread; arrival, start and end count as one event each.
// The engine beside a loop written by hand for this one queue. They take turns, so both see the same machine.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <vector>

#include "sim/distribution.hpp"
#include "sim/resource.hpp"
#include "sim/run.hpp"
#include "sim/tally.hpp"

namespace bansou::sim {
namespace {

constexpr std::uint32_t customers = 1'000'000;
constexpr double load = 0.9;

double mean_wait_by_engine(std::uint32_t replication) {
  enum class Event : std::uint32_t { arrival, end };
  Calendar<Event> calendar;
  Resource<Time> server(1);  // who waits is known by the time of arrival
  Stream arrivals({1, replication}, {1, 0, 0});
  Stream services({1, replication}, {2, 0, 0});
  boost::random::exponential_distribution<> between(load);
  boost::random::exponential_distribution<> service(1.0);
  Tally wait;
  const auto start = [&](Time since) {
    wait.add(calendar.now() - since);
    calendar.schedule(calendar.now() + service(services), Event::end, Priority::release);
  };
  std::uint32_t arrived = 0;
  calendar.schedule(between(arrivals), Event::arrival);
  run_until(calendar, 1e300, [&](Time now, Event event) {
    if (event == Event::end) {
      if (const auto next = server.release(now)) start(*next);
      return;
    }
    if (++arrived < customers) calendar.schedule(now + between(arrivals), Event::arrival);
    if (server.try_seize(now)) start(now);
    else server.wait(now, now);
  });
  return wait.mean();
}

/// xoshiro256+ (Blackman and Vigna), and minus a logarithm.
class HandDraw {
 public:
  explicit HandDraw(std::uint64_t seed) {
    for (std::uint64_t& word : state_) {
      seed += 0x9E3779B97F4A7C15ULL;
      word = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    }
  }
  double exponential() {
    const std::uint64_t sum = state_[0] + state_[3];
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = (state_[3] << 45) | (state_[3] >> 19);
    return -std::log((static_cast<double>(sum >> 11) + 0.5) * 0x1p-53);
  }

 private:
  std::uint64_t state_[4];
};

double mean_wait_by_hand(std::uint32_t replication) {
  struct Entry {
    double time;
    std::uint32_t end;  // 0: an arrival
  };
  std::vector<Entry> heap;  // 4-ary
  const auto push = [&heap](Entry entry) {
    heap.push_back(entry);
    std::size_t hole = heap.size() - 1;
    for (; hole > 0 && entry.time < heap[(hole - 1) / 4].time; hole = (hole - 1) / 4) heap[hole] = heap[(hole - 1) / 4];
    heap[hole] = entry;
  };
  const auto pop = [&heap] {
    const Entry top = heap.front();
    const Entry last = heap.back();
    heap.pop_back();
    std::size_t hole = 0;
    for (std::size_t child = 1; child < heap.size(); child = 4 * hole + 1) {
      std::size_t least = child;
      for (std::size_t i = child + 1; i < child + 4 && i < heap.size(); ++i) {
        if (heap[i].time < heap[least].time) least = i;
      }
      if (last.time <= heap[least].time) break;
      heap[hole] = heap[least];
      hole = least;
    }
    if (!heap.empty()) heap[hole] = last;
    return top;
  };
  HandDraw draw(replication);
  std::vector<double> line(1U << 16);  // a ring: never that many wait at this load
  std::size_t head = 0;
  std::size_t tail = 0;
  bool busy = false;
  double waited = 0.0;
  std::uint32_t arrived = 0;
  push({draw.exponential() / load, 0});
  while (!heap.empty()) {
    const Entry event = pop();
    double since = event.time;
    if (event.end == 0) {
      if (++arrived < customers) push({event.time + draw.exponential() / load, 0});
      if (busy) {
        line[tail++ % line.size()] = event.time;
        continue;
      }
    } else if (head == tail) {
      busy = false;
      continue;
    } else {
      since = line[head++ % line.size()];
    }
    busy = true;
    waited += event.time - since;
    push({event.time + draw.exponential(), 1});
  }
  return waited / customers;
}

template <class Run>
double seconds(Run run, std::uint32_t replication) {
  const auto start = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(run(replication));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void mm1_million_customers(benchmark::State& state) {
  double engine = 0.0;
  double hand = 0.0;
  std::uint32_t replication = 0;
  for ([[maybe_unused]] auto _ : state) {
    const double one = seconds(mean_wait_by_engine, ++replication);
    engine += one;
    hand += seconds(mean_wait_by_hand, replication);
    state.SetIterationTime(one);
  }
  const double events = 3e-6 * customers * replication;
  state.counters["engine_M_events_per_s"] = events / engine;
  state.counters["hand_M_events_per_s"] = events / hand;
  state.counters["ratio_to_hand"] = hand / engine;
}
BENCHMARK(mm1_million_customers)->UseManualTime()->Iterations(15)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bansou::sim
