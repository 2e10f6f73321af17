#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/experiment/metrics.hpp"
#include "sim/confidence.hpp"

namespace bansou {

/// A figure of the region, month by month: at the dated start, at the end, and what the run settles at.
struct StationaryFigure {
  std::string id;  ///< of the stock or metric
  Text name;
  Text unit;
  double at_start = 0.0;                       ///< mean over replications of the first month
  double at_end = 0.0;                         ///< the same of the last month
  std::optional<std::size_t> months_cut = {};  ///< from the beginning; nothing: not settled within the run
  sim::Interval mean =
      {};  ///< of the months after, 95 % (Student, cut at 0: none of these is negative); if settled
  bool sure = false;  ///< if settled: that no larger drift than `slight_drift` is left is shown, too
};

/// Of the mean: the second half of the months after the cut less the first.
inline constexpr double slight_drift = 0.1;

/// Every figure of a run that is declared stationary: the stocks, as Stock, then MonthlyRates that are known
/// in every month. One cut for all replications, by MSER-5 on their mean. MSER-5 takes the turning point of a
/// slow swing for rest, so a figure has settled only if its replications do not show (95 %) that the second
/// half of the months after the cut differs from the first, and the stocks that it nearly is the sum of have
/// settled.
std::vector<StationaryFigure> stationary_figures(const MetricCollector& collected);

}  // namespace bansou
