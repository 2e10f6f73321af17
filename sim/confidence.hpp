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

/// Of counts, each a multiple of `one`: Student's, and as wide as Garwood's exact interval of a Poisson law
/// where fewer than `few_events` were counted in all. Student's of mostly zeros is too narrow, of nothing but
/// zeros it is nothing.
Interval count_interval(const Tally& tally, double one, double level = 0.95);
inline constexpr double few_events = 30.0;

}  // namespace bansou::sim
