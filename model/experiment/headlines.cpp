#include "model/experiment/headlines.hpp"

namespace bansou {
namespace {}  // namespace

Deciding headlines_of(const MetricTable& first, std::size_t options) {
  Deciding deciding;
  for (const Metric& metric : first.metrics()) {
    if (metric.headline) deciding.outcomes.push_back(metric);
  }
  deciding.differences = [outcomes = deciding.outcomes,
                          options](const std::vector<const MetricTable*>& tables) {
    Differences differences(outcomes.size());
    for (std::size_t option = 1; option < tables.size(); ++option) {
      const Comparison comparison = compare(*tables.front(), *tables[option], options);
      for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
        const auto metric = find_metric(comparison.metrics, outcomes[outcome].id);
        differences[outcome].push_back(metric ? comparison.at(*metric, region_group) : Difference{});
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
