#pragma once

#include <cstddef>

#include "sim/tally.hpp"

namespace bansou::sim {

/// A mean over replications with its confidence interval.
struct Interval {
  double mean = 0.0;
  double low = 0.0;
  double high = 0.0;
};

/// Half of the width of a Student-t interval after `n` observations, in standard deviations; infinite for
/// fewer than two.
double half_width(std::size_t n, double level);

/// Student-t interval; infinitely wide for fewer than two observations.
Interval confidence_interval(const Tally& tally, double level = 0.95);

}  // namespace bansou::sim
