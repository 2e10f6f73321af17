#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/core/outcomes.hpp"
#include "model/experiment/metrics.hpp"
#include "sim/confidence.hpp"

namespace bansou {

/// Residents of the region in one state: at the dated start, at the end, and what the run settles at.
struct StationaryStock {
  Stock stock = Stock::with_need;
  double at_start = 0.0;                  ///< mean over replications at the end of the first month
  double at_end = 0.0;                    ///< the same of the last month
  std::optional<std::size_t> months_cut;  ///< from the beginning; nothing: not settled within the run
  sim::Interval mean;                     ///< of the months after, 95 % (Student); if settled
};

/// Every stock of a run that is declared stationary, as Stock. One cut for all replications, by MSER-5 on
/// their mean. MSER-5 takes the turning point of a slow swing for rest, so a stock has settled only if its
/// replications do not show (95 %) that the second half of the months after the cut differs from the first,
/// and the stocks that it nearly is the sum of have settled.
std::vector<StationaryStock> stationary_stocks(const MetricCollector& collected);

}  // namespace bansou
