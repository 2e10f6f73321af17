#pragma once

#include "sim/tally.hpp"

namespace bansou::sim {

/// A mean over replications with its confidence interval.
struct Interval {
  double mean = 0.0;
  double low = 0.0;
  double high = 0.0;
};

/// Student-t interval; infinitely wide for fewer than two observations.
Interval confidence_interval(const Tally& tally, double level = 0.95);

}  // namespace bansou::sim
