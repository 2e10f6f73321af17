#include "model/experiment/worst_served.hpp"

#include <algorithm>

#include "sim/tally.hpp"

namespace bansou {
namespace {

bool is_headline_wait(const Metric& metric) { return metric.headline && metric.id.starts_with("wait_"); }

bool is_lower_bound(const Series& series) { return std::ranges::any_of(series, &Measurement::at_least); }

/// The municipality with the longest mean wait, or nothing. One where somebody waited in fewer than half of
/// the replications does not tell.
std::optional<std::size_t> longest(const MetricTable& table, std::size_t metric) {
  std::optional<std::size_t> worst;
  double most = 0.0;
  for (const std::size_t group : of_kind(table.groups(), Group::Kind::municipality)) {
    const sim::Tally waited = observed(table.series(metric, group)).figures;
    if (2 * waited.count() < table.replications() || waited.count() == 0 || (worst && waited.mean() <= most))
      continue;
    worst = group;
    most = waited.mean();
  }
  return worst;
}

}  // namespace

std::vector<WorstServed> worst_served(const MetricTable& a, const MetricTable& b,
                                      const std::vector<Metric>& metrics, std::size_t options,
                                      std::size_t least_family) {
  const auto waits = static_cast<std::size_t>(std::ranges::count_if(metrics, is_headline_wait));
  const std::vector<std::size_t> towns = of_kind(a.groups(), Group::Kind::municipality);
  const std::size_t family = std::max(least_family, waits * options * towns.size() * towns.size());
  std::vector<WorstServed> result;
  for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
    if (!is_headline_wait(metrics[metric])) continue;
    const std::size_t in_a = a.find(metrics[metric].id).value();
    const std::size_t in_b = b.find(metrics[metric].id).value();
    const auto under_a = longest(a, in_a);
    const auto under_b = longest(b, in_b);
    if (!under_a || !under_b) continue;
    WorstServed worst{metric, *under_a, *under_b, {}, 0};
    worst.difference =
        paired_difference(a.series(in_a, *under_a), b.series(in_b, *under_b), family, metrics[metric], 0.0);
    for (const std::size_t group : towns) {
      if (group == *under_a || group == *under_b) continue;
      if (is_lower_bound(a.series(in_a, group)) || is_lower_bound(b.series(in_b, group))) ++worst.unknown;
    }
    result.push_back(worst);
  }
  return result;
}

}  // namespace bansou
