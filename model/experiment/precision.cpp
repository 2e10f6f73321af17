#include "model/experiment/precision.hpp"

#include <algorithm>
#include <cmath>

#include "sim/confidence.hpp"

namespace bansou {
namespace {

constexpr std::size_t region = 0;

/// 0 if there is nothing to be precise about.
double relative_half_width(const MetricTable& table, std::size_t metric) {
  sim::Tally tally;
  for (std::size_t replication = 0; replication < table.replications(); ++replication) {
    const Measurement& measured = table.at(metric, region, replication);
    if (!std::isnan(measured.value)) tally.add(measured.value);
  }
  if (tally.count() == 0 || (tally.count() > 1 && tally.variance() == 0.0)) return 0.0;
  const sim::Interval interval = sim::confidence_interval(tally);
  return (interval.high - interval.mean) / std::abs(interval.mean);
}

}  // namespace

Precision precision_of(const MetricTable& table, double aim, std::size_t most) {
  Precision result;
  for (std::size_t metric = 0; metric < table.metrics().size(); ++metric) {
    if (!table.metrics()[metric].headline) continue;
    const double half_width = relative_half_width(table, metric);
    if (half_width > aim) result.missed.push_back({table.metrics()[metric].name, half_width});
  }
  std::ranges::stable_sort(result.missed, std::ranges::greater(), &Imprecise::half_width);
  const std::size_t now = table.replications();
  if (result.missed.empty() || now >= most) {
    result.needed = now;
    return result;
  }
  const double ratio = result.missed.front().half_width / aim;
  const double wanted = std::ceil(static_cast<double>(now) * ratio * ratio);
  // The widths are estimates themselves: look again after at most three times as many.
  const double next = std::min({wanted, 3.0 * static_cast<double>(now), static_cast<double>(most)});
  result.needed = std::max(now + 1, static_cast<std::size_t>(next));
  return result;
}

}  // namespace bansou
