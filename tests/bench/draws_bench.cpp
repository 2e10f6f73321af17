// Random words and the laws drawn from them.
#include <benchmark/benchmark.h>

#include "sim/distribution.hpp"
#include "sim/stream.hpp"

namespace bansou::sim {
namespace {

void stream_uniform(benchmark::State& state) {
  Stream stream({1, 1}, {0, 0, 0});
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(stream.uniform());
}
BENCHMARK(stream_uniform);

/// One draw from an address of its own: how the model draws.
void fresh_stream_uniform(benchmark::State& state) {
  std::uint32_t owner = 0;
  for ([[maybe_unused]] auto _ : state) {
    Stream stream({1, 1}, {++owner, 0, 0});
    benchmark::DoNotOptimize(stream.uniform());
  }
}
BENCHMARK(fresh_stream_uniform);

void draw(benchmark::State& state, const Distribution& law) {
  Stream stream({1, 1}, {0, 0, 0});
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(law(stream));
}
BENCHMARK_CAPTURE(draw, constant, Distribution::constant(1.0));
BENCHMARK_CAPTURE(draw, uniform, Distribution::uniform(0.0, 1.0));
BENCHMARK_CAPTURE(draw, exponential, Distribution::exponential(1.0));
BENCHMARK_CAPTURE(draw, triangular, Distribution::triangular(0.0, 1.0, 3.0));
BENCHMARK_CAPTURE(draw, gamma, Distribution::gamma(2.0, 1.0));
BENCHMARK_CAPTURE(draw, weibull, Distribution::weibull(2.0, 1.0));
BENCHMARK_CAPTURE(draw, lognormal, Distribution::lognormal(1.0, 0.5));

}  // namespace
}  // namespace bansou::sim
