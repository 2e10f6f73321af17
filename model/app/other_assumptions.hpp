#pragma once

#include <functional>
#include <vector>

#include "model/app/console.hpp"
#include "model/experiment/robustness.hpp"
#include "model/io/weights.hpp"

namespace bansou {

/// What decides between scenarios: outcomes, and how the differences in them come of the tables (of today,
/// then of each option).
struct Deciding {
  std::vector<Metric> outcomes;
  std::function<Differences(const std::vector<const MetricTable*>&)> differences;
};

struct RobustnessOptions {
  std::size_t draws = 0;  ///< other sets of assumptions
  unsigned threads = 1;
  bool quiet = false;
};

/// Simulates today and its options again: without effects of care; with the assumption that moves each
/// outcome most (`weights`) at either end of its range; and, with a few replications, under other sets of
/// assumptions, each drawn from its range. What an option sets stays as it sets it. Throws Stopped.
Robustness under_other_assumptions(const std::vector<const Scenario*>& scenarios, const Deciding& deciding,
                                   const Differences& now, const std::vector<Weight>& weights,
                                   const RobustnessOptions& options, Console& console);

}  // namespace bansou
