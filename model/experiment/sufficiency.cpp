#include "model/experiment/sufficiency.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/experiment/precision.hpp"

namespace bansou {
namespace {

/// How many times too wide a difference is that is not shown: it would be told with a half-width of the
/// difference that is seen (then it is shown), or of what is left to the practical threshold (then it is the
/// same).
double times_too_wide(const Difference& difference, const Metric& metric) {
  const double threshold = std::max(metric.least, practical_threshold * std::abs(difference.a));
  const double seen = std::abs(difference.simultaneous.mean);
  const double half_width = difference.simultaneous.high - difference.simultaneous.mean;
  return half_width / std::max(seen, threshold - seen);
}

/// Whether it may be told with more replications. Where no pair differs the option does not touch it, or
/// nothing of the kind happens at all.
bool is_undecided(const Difference& difference) {
  return difference.verdict == Verdict::not_shown && !std::isinf(difference.variance_reduction);
}

/// `family`: so many intervals hold together with this one.
void add(Sufficiency& found, const Text& name, double ratio, std::size_t family) {
  found.too_wide.push_back(name);
  if (std::isfinite(ratio))
    found.enough = std::max(found.enough, replications_for(found.replications, ratio, family));
}

Sufficiency begun(std::size_t replications, bool of_differences) {
  return {replications, of_differences, {}, std::max(replications, least_replications)};
}

}  // namespace

Sufficiency sufficiency_of(const MetricTable& table) {
  Sufficiency found = begun(table.replications(), false);
  const Precision precision = precision_of(table, widest_half_width, table.replications());
  for (const Imprecise& outcome : precision.missed) {
    if (outcome.reason == Imprecise::Reason::wide) add(found, outcome.name, outcome.times_too_wide, 1);
  }
  return found;
}

Sufficiency sufficiency_of(const Comparison& comparison) {
  Sufficiency found = begun(comparison.replications, true);
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    const Difference& difference = comparison.at(metric, region_group);
    if (comparison.metrics[metric].headline && is_undecided(difference))
      add(found, comparison.metrics[metric].name, times_too_wide(difference, comparison.metrics[metric]),
          comparison.family[static_cast<std::size_t>(Group::Kind::region)]);
  }
  return found;
}

std::size_t most_demanding(const std::vector<Sufficiency>& options) {
  const auto demands = [](const Sufficiency& option) { return std::pair(!option.decides(), option.enough); };
  return static_cast<std::size_t>(std::ranges::max_element(options, {}, demands) - options.begin());
}

Sufficiency sufficiency_of(const Answer& answer) {
  Sufficiency found = begun(answer.replications, true);
  const Answered& deciding = answer.criteria.front();
  for (std::size_t i = 0; i < deciding.arms.size(); ++i) {
    const Difference& arm = deciding.arms[i];
    if (!is_undecided(arm)) continue;
    add(found, deciding.metric.name, times_too_wide(arm, deciding.metric), deciding.family);
    found.arms.push_back(i);
  }
  if (!found.too_wide.empty()) found.too_wide.resize(1);  // it is one outcome under several arms
  return found;
}

}  // namespace bansou
