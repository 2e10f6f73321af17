#include "sim/confidence.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace bansou::sim {

Interval confidence_interval(const Tally& tally, double level) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (tally.count() < 2) return {tally.mean(), -infinite, infinite};
  const auto n = static_cast<double>(tally.count());
  const boost::math::students_t law(n - 1.0);
  const double half = boost::math::quantile(boost::math::complement(law, (1.0 - level) / 2.0)) *
                      tally.standard_deviation() / std::sqrt(n);
  return {tally.mean(), tally.mean() - half, tally.mean() + half};
}

}  // namespace bansou::sim
