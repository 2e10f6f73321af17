#include "model/experiment/headlines.hpp"

#include "model/experiment/equal_pairs.hpp"

namespace bansou {
namespace {

/// As compare() has it for the region.
Difference region_difference(const MetricTable& a, const MetricTable& b, const Metric& outcome,
                             std::size_t family) {
  const auto in_a = a.find(outcome.id), in_b = b.find(outcome.id);
  if (!in_a || !in_b) return {};
  return paired_difference(a.series(*in_a, region_group), b.series(*in_b, region_group), family, outcome,
                           a.groups()[region_group].population);
}

}  // namespace

Deciding deciding_headlines(const MetricTable& first, std::size_t options) {
  Deciding deciding;
  for (const Metric& metric : first.metrics()) {
    if (metric.headline) deciding.outcomes.push_back(metric);
  }
  deciding.differences = [outcomes = deciding.outcomes,
                          options](const std::vector<const MetricTable*>& tables) {
    const MetricTable& today = *tables.front();
    const std::size_t family = region_family(today, options + 1);
    Differences differences(outcomes.size());
    for (std::size_t option = 1; option < tables.size(); ++option) {
      for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
        Difference found = region_difference(today, *tables[option], outcomes[outcome], family);
        trust_equal_pairs(found, today, *tables[option]);
        differences[outcome].push_back(found);
      }
    }
    return differences;
  };
  return deciding;
}

void mark_fragile(const Robustness& robustness, std::size_t option, Comparison& comparison) {
  for (std::size_t outcome = 0; outcome < robustness.outcomes.size(); ++outcome) {
    if (const auto metric = find_metric(comparison.metrics, robustness.outcomes[outcome].id))
      comparison.differences[*metric * comparison.groups.size() + region_group].fragile =
          robustness.is_fragile(outcome, option);
  }
}

}  // namespace bansou
