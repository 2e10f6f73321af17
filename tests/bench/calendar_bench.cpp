// The calendar alone: W3 (the hold model, beside a heap written by hand), a load that mostly cancels, and
// memory.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <boost/random/exponential_distribution.hpp>

#include <cstdint>
#include <vector>

#include "sim/calendar.hpp"
#include "tests/bench/workloads/hold.hpp"

namespace bansou::bench {
namespace {

/// Holds until the pattern is that of the long run, then measures.
template <class Model>
void hold_model(benchmark::State& state) {
  const auto pending = static_cast<std::uint32_t>(state.range(0));
  const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
  Model model(pending);
  for (std::uint32_t i = 0; i < pending; ++i) model.step();
  for ([[maybe_unused]] auto _ : state) model.step();
  const std::size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
  state.counters["bytes_per_event"] = static_cast<double>(after - before) / pending;
}
BENCHMARK(hold_model<Hold>)->Iterations(2'000'000)->Arg(1'000)->Arg(100'000)->Arg(10'000'000);
BENCHMARK(hold_model<HoldByHand>)->Iterations(2'000'000)->Arg(1'000)->Arg(100'000)->Arg(10'000'000);

/// Timers that are set and nearly always cancelled before they run out, as patience is: of ten, nine.
void cancel_heavy(benchmark::State& state) {
  sim::Calendar<std::uint32_t> calendar;
  Xoshiro random(1);
  boost::random::exponential_distribution<> gap(1.0);
  std::vector<sim::Handle> timers(static_cast<std::size_t>(state.range(0)));
  for (std::uint32_t i = 0; i < timers.size(); ++i) timers[i] = calendar.schedule_cancellable(gap(random), i);
  for ([[maybe_unused]] auto _ : state) {
    const auto [now, event] = calendar.next();
    timers[event] = calendar.schedule_cancellable(now + gap(random), event);
    for (int i = 0; i < 9; ++i) {
      const auto other = static_cast<std::uint32_t>(random() % timers.size());
      calendar.cancel(timers[other]);
      timers[other] = calendar.schedule_cancellable(now + gap(random), other);
    }
  }
  state.SetItemsProcessed(10 * state.iterations());
}
BENCHMARK(cancel_heavy)->Arg(1'000)->Arg(100'000)->Arg(1'000'000);

}  // namespace
}  // namespace bansou::bench
