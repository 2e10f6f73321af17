// What an event of the product costs as the working set grows, from one town to the largest prefecture: one
// replication of three years and the spin-up, on one thread.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include "model/experiment/run.hpp"
#include "model/io/scenario_reader.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

Scenario three_years_of(const std::string& prefecture, const std::string& town) {
  static const Scenario japan = [] {
    const std::filesystem::path file = in_scenarios("japan.yaml");
    return read_scenario(file, default_places(file, {}), Language::en);
  }();
  Scenario scenario = japan;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const Municipality& here = scenario.municipalities[i];
    if (here.prefecture != prefecture || (!town.empty() && here.name != town)) continue;
    scenario.municipalities[kept] = here;
    scenario.local[kept++] = scenario.local[i];
  }
  scenario.municipalities.resize(kept);
  scenario.local.resize(kept);
  scenario.years = 3;
  return scenario;
}

void events(benchmark::State& state, const std::string& prefecture, const std::string& town) {
  const Scenario scenario = three_years_of(prefecture, town);
  std::size_t done = 0;
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    auto world = make_world(scenario, Piece{0, 0});
    state.ResumeTiming();
    done += simulate(*world).events;
    state.PauseTiming();
    const std::size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    state.counters["MiB"] = static_cast<double>(after - before) / 1048576.0;
    world.reset();
    state.ResumeTiming();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(done));
  state.counters["events"] = static_cast<double>(done) / static_cast<double>(state.iterations());
}
BENCHMARK_CAPTURE(events, Chizu, "鳥取県", "智頭町")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(events, Tottori_city, "鳥取県", "鳥取市")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(events, Tottori, "鳥取県", "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(events, Okayama, "岡山県", "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(events, Kanagawa, "神奈川県", "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(events, Tokyo, "東京都", "")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bansou
