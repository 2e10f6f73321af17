#include "sim/warm_up.hpp"

#include <limits>
#include <numeric>

#include "sim/tally.hpp"

namespace bansou::sim {
namespace {

constexpr std::size_t batch_size = 5;
constexpr std::size_t least_batches = 10;
constexpr std::size_t least_kept = 5;

double batch_mean(std::span<const double> series, std::size_t batch) {
  const auto own = series.subspan(batch * batch_size, batch_size);
  return std::accumulate(own.begin(), own.end(), 0.0) / static_cast<double>(batch_size);
}

}  // namespace

std::optional<std::size_t> mser5_cut(std::span<const double> series) {
  const std::size_t batches = series.size() / batch_size;
  if (batches < least_batches) return std::nullopt;
  Tally kept;
  double least = std::numeric_limits<double>::infinity();
  std::size_t cut = 0;
  for (std::size_t batch = batches; batch-- > 0;) {
    kept.add(batch_mean(series, batch));
    if (kept.count() < least_kept) continue;
    const auto count = static_cast<double>(kept.count());
    const double statistic = kept.variance() * (count - 1.0) / (count * count);
    if (statistic > least) continue;
    least = statistic;
    cut = batch;
  }
  return 2 * cut > batches ? std::nullopt : std::optional(cut * batch_size);
}

}  // namespace bansou::sim
