#pragma once

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

#include "sim/tally.hpp"

namespace bansou::sim {

/// A mean over replications with its confidence interval.
struct Interval {
  double mean = 0.0;
  double low = 0.0;
  double high = 0.0;
};

/// Student-t interval; infinitely wide for fewer than two observations.
inline Interval confidence_interval(const Tally& tally, double level = 0.95) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (tally.count() < 2) return {tally.mean(), -infinite, infinite};
  const auto n = static_cast<double>(tally.count());
  const boost::math::students_t law(n - 1.0);
  const double half = boost::math::quantile(boost::math::complement(law, (1.0 - level) / 2.0)) *
                      tally.standard_deviation() / std::sqrt(n);
  return {tally.mean(), tally.mean() - half, tally.mean() + half};
}

}  // namespace bansou::sim
