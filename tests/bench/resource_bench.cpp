// Places taken and given back.
#include <benchmark/benchmark.h>

#include "sim/resource.hpp"

namespace bansou::sim {
namespace {

void seize_and_release(benchmark::State& state) {
  Resource<int> places(1);
  double now = 0.0;
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(places.try_seize(now));
    benchmark::DoNotOptimize(places.release(now += 1.0));
  }
}
BENCHMARK(seize_and_release);

/// A line of fixed length: one joins, the head gets the place that is given back.
void wait_and_release(benchmark::State& state, Discipline discipline) {
  Resource<int> places(1, discipline);
  places.try_seize(0.0);
  double now = 0.0;
  int customer = 0;
  const auto join = [&] {
    const double urgency = customer * 7919 % 1009;
    places.wait(now, ++customer, {now, urgency, urgency});
  };
  for (int i = 0; i < 100; ++i) join();
  for ([[maybe_unused]] auto _ : state) {
    now += 1.0;
    join();
    benchmark::DoNotOptimize(places.release(now));
  }
}
BENCHMARK_CAPTURE(wait_and_release, first_come, first_come);
BENCHMARK_CAPTURE(wait_and_release, most_urgent, most_urgent);

/// All who join the line leave it unserved.
void wait_and_renege(benchmark::State& state) {
  Resource<int> places(0);
  for (int i = 0; i < 100; ++i) places.wait(0.0, i);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(places.renege(1.0, places.wait(1.0, 0)));
}
BENCHMARK(wait_and_renege);

}  // namespace
}  // namespace bansou::sim
