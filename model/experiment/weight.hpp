#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// How much an assumption, or all about one subject together, matters to a headline outcome, as a sensitivity
/// run found it (`python -m bansou sensitivity`).
struct Weight {
  std::string name;
  std::string outcome;  ///< id of the metric
  double weight = 0.0;  ///< in standard deviations of the outcome; 0: chance may explain it
  double effect = 0.0;  ///< mean absolute effect of moving it over its range, in the unit of the outcome
};

/// Names of those with a weight on an outcome, the heaviest first.
std::vector<std::string> heaviest(const std::vector<Weight>& weights, const std::string& outcome);

/// From this weight on one assumption makes for about a third or more of how far a figure may be off: at the
/// four levels of the screening for weight^2 * 5/36 of its variance.
inline constexpr double dominating_weight = 1.5;

/// Figures that hang on one assumption: those on which one figure that may_be_another() and is in force here
/// has a dominating weight and which it changes by half of what they are in the region, or more. The
/// heaviest, by metric, in the order of the summary; a figure that was not screened goes with the headline
/// of the same queue. Numbers of people are left out: those of the screening are of another region.
std::vector<Hanging> hanging_figures(const Scenario& scenario, const Summary& summary,
                                     const std::vector<Weight>& weights);

}  // namespace bansou
