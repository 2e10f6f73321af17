#include "model/experiment/equal_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace bansou {
namespace {

bool never_differs(const Difference& difference) {
  return difference.interval.mean == 0.0 && std::isinf(difference.variance_reduction);
}

bool is_equal(const Measurement& a, const Measurement& b) {
  return (std::isnan(a.value) && std::isnan(b.value)) || (a.value == b.value && a.at_least == b.at_least);
}

}  // namespace

sim::Interval unseen_difference(const sim::Tally& a, double confidence) {
  if (a.mean() == 0.0) return {};
  const double event = a.variance() / std::abs(a.mean());
  const double most = -std::log((1.0 - confidence) / 2.0) * event / static_cast<double>(a.count());
  return {0.0, -most, most};
}

bool nothing_differs(const MetricTable& a, const MetricTable& b) {
  for (std::size_t metric = 0; metric < a.metrics().size(); ++metric) {
    const auto in_b = b.find(a.metrics()[metric].id);
    if (in_b && !std::ranges::equal(a.series(metric, region_group), b.series(*in_b, region_group), is_equal))
      return false;
  }
  return true;
}

void trust_equal_pairs(Difference& difference) {
  if (!never_differs(difference) || difference.a == 0.0) return;  // what never happened is another matter
  difference.interval = difference.simultaneous = {};
  difference.verdict = Verdict::same;
}

void trust_equal_pairs(Comparison& comparison) {
  for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
    std::vector<Difference*> known;
    for (std::size_t i = group; i < comparison.differences.size(); i += comparison.groups.size()) {
      if (!std::isnan(comparison.differences[i].interval.mean)) known.push_back(&comparison.differences[i]);
    }
    if (!std::ranges::all_of(known, [](const Difference* one) { return never_differs(*one); })) continue;
    for (Difference* one : known) trust_equal_pairs(*one);
  }
}

}  // namespace bansou
