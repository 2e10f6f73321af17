#include "model/experiment/precision.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "sim/confidence.hpp"

namespace bansou {
namespace {

struct Looked {
  std::optional<Imprecise::Reason> missed;  ///< nothing: as precise as was asked
  double half_width = 0.0;                  ///< as a share of the mean
  double times_too_wide = 0.0;
  bool varies = true;
};

Looked look_at(const Series& series, double asked, double least) {
  using enum Imprecise::Reason;
  const auto [tally, at_least] = observed(series);
  if (tally.count() == 0) return {nobody_observed};
  if (at_least) return {lower_bound};
  if (tally.count() > 1 && tally.variance() == 0.0) {
    if (tally.count() < least_without_variation) return {no_variation};
    return {{}, 0.0, 0.0, false};
  }
  const sim::Interval interval = sim::confidence_interval(tally);
  const double half_width = interval.high - interval.mean, share = half_width / std::abs(interval.mean);
  const double times = least > 0.0 ? std::min(share / asked, half_width / least) : share / asked;
  if (times <= 1.0) return {{}, share, times};
  return {wide, share, times};
}

std::size_t replications_needed(const Precision& found) {
  const std::size_t now = found.replications;
  std::size_t needed = now;
  for (const Imprecise& outcome : found.missed) {
    if (outcome.reason == Imprecise::Reason::no_variation) needed = std::max(needed, least_without_variation);
    if (outcome.reason != Imprecise::Reason::wide) continue;
    // The widths are estimates themselves: look again after at most three times as many.
    const std::size_t next = std::min(replications_for(now, outcome.times_too_wide), 3 * now);
    needed = std::max({needed, now + 1, next});
  }
  return std::max(now, std::min(needed, found.most));
}

}  // namespace

std::size_t replications_for(std::size_t now, double ratio, std::size_t family) {
  constexpr std::size_t most = 1'000'000;
  if (now < 2) return most;  // no spread is known
  const double level = 1.0 - 0.05 / static_cast<double>(family);
  const double wanted = sim::half_width(now, level) / ratio;
  std::size_t too_few = now, enough = now;
  while (enough < most && sim::half_width(enough, level) > wanted) {
    too_few = enough;
    enough = std::min(2 * enough, most);
  }
  while (enough - too_few > 1) {
    const std::size_t middle = std::midpoint(too_few, enough);
    (sim::half_width(middle, level) > wanted ? too_few : enough) = middle;
  }
  return enough;
}

Precision precision_of(const MetricTable& table, double asked, std::size_t most) {
  Precision result{asked, most, table.replications(), 0, {}, {}};
  for (std::size_t metric = 0; metric < table.metrics().size(); ++metric) {
    const Metric& outcome = table.metrics()[metric];
    if (!outcome.headline) continue;
    const Looked looked = look_at(table.series(metric, region_group), asked, outcome.least);
    if (looked.missed)
      result.missed.push_back(
          {outcome.id, outcome.name, *looked.missed, looked.half_width, looked.times_too_wide});
    if (!looked.varies) result.no_variation.push_back(outcome.name);
  }
  std::ranges::stable_sort(result.missed, [](const Imprecise& a, const Imprecise& b) {
    return a.reason != b.reason ? a.reason < b.reason : a.half_width > b.half_width;
  });
  result.needed = replications_needed(result);
  return result;
}

}  // namespace bansou
