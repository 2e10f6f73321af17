#pragma once

#include <functional>
#include <vector>

#include "model/experiment/metrics.hpp"
#include "model/experiment/robustness.hpp"
#include "model/experiment/weight.hpp"

namespace bansou {

/// What decides between scenarios: outcomes, and how the differences in them come of the tables (of today,
/// then of each option).
struct Deciding {
  std::vector<Metric> outcomes;
  std::function<Differences(const std::vector<const MetricTable*>&)> differences;
};

struct RobustnessOptions {
  std::size_t draws = 0;  ///< other sets of assumptions
  std::function<MetricCollector(const Scenario&)> run;
  std::function<void(double)> progress = {};  ///< if any: told the share done, 0..1
};

/// Simulates today and its options again: without effects of care; with the assumption that moves each
/// outcome most (`weights`) at either end of its range; and, with a few replications, under other sets of
/// assumptions, each drawn from its range. What an option sets stays as it sets it. Throws what `run` throws.
Robustness under_other_assumptions(const std::vector<const Scenario*>& scenarios, const Deciding& deciding,
                                   const Differences& now, const std::vector<Weight>& weights,
                                   const RobustnessOptions& options);

}  // namespace bansou
