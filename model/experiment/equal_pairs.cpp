#include "model/experiment/equal_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/experiment/metric_list.hpp"

namespace bansou {
namespace {

void take_as_same(Difference& difference) {
  if (difference.a == 0.0) return;  // what never happened is another matter
  difference.interval = difference.simultaneous = {};
  difference.verdict = Verdict::same;
}

bool is_equal(const Measurement& a, const Measurement& b) {
  return (std::isnan(a.value) && std::isnan(b.value)) || (a.value == b.value && a.at_least == b.at_least);
}

double event_of(const sim::Tally& a, const Metric& metric, double residents) {
  if (a.mean() <= 0.0) return 0.0;
  if (metric.event > 0.0 && residents > 0.0) return metric.event / residents;
  const bool is_share = metric.unit == metric_units::percent && metric.most == 100.0;
  return is_share ? a.variance() / a.mean() : 0.0;
}

}  // namespace

sim::Interval unseen_difference(const sim::Tally& a, const Metric& metric, double residents,
                                double confidence) {
  const double event = event_of(a, metric, residents);
  if (event == 0.0) return {};
  const double most = -std::log((1.0 - confidence) / 2.0) * event / static_cast<double>(a.count());
  return {0.0, -std::min(most, a.mean()), std::min(most, metric.most - a.mean())};
}

bool never_differs(const Difference& difference) {
  return difference.interval.mean == 0.0 && std::isinf(difference.variance_reduction);
}

bool nothing_differs(const MetricTable& a, const MetricTable& b) {
  for (std::size_t metric = 0; metric < a.metrics().size(); ++metric) {
    const auto in_b = b.find(a.metrics()[metric].id);
    if (in_b && !std::ranges::equal(a.series(metric, region_group), b.series(*in_b, region_group), is_equal))
      return false;
  }
  return true;
}

void trust_equal_pairs(Difference& difference, const MetricTable& a, const MetricTable& b) {
  if (never_differs(difference) && nothing_differs(a, b)) take_as_same(difference);
}

void trust_equal_pairs(Comparison& comparison) {
  for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
    std::vector<Difference*> known;
    for (std::size_t i = group; i < comparison.differences.size(); i += comparison.groups.size()) {
      if (!std::isnan(comparison.differences[i].interval.mean)) known.push_back(&comparison.differences[i]);
    }
    // A single pair tells nothing of itself, but does not speak against the others if it is equal.
    const auto is_equal_at_least = [](const Difference* one) {
      return never_differs(*one) || (one->pairs < 2 && one->interval.mean == 0.0);
    };
    if (!std::ranges::all_of(known, is_equal_at_least)) continue;
    for (Difference* one : known) {
      if (one->pairs >= 2) take_as_same(*one);
    }
  }
}

}  // namespace bansou
