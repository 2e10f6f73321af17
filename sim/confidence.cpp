#include "sim/confidence.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace bansou::sim {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

double half_width(std::size_t n, double level) {
  if (n < 2) return infinite;
  const boost::math::students_t law(static_cast<double>(n - 1));
  return boost::math::quantile(boost::math::complement(law, (1.0 - level) / 2.0)) /
         std::sqrt(static_cast<double>(n));
}

Interval confidence_interval(const Tally& tally, double level) {
  if (tally.count() < 2) return {tally.mean(), -infinite, infinite};
  const double half = half_width(tally.count(), level) * tally.standard_deviation();
  return {tally.mean(), tally.mean() - half, tally.mean() + half};
}

}  // namespace bansou::sim
