#include "sim/confidence.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
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

Interval count_interval(const Tally& tally, double one, double level) {
  const Interval student = confidence_interval(tally, level);
  const auto n = static_cast<double>(tally.count());
  const double events = std::round(tally.mean() * n / one);
  if (events >= few_events) return student;
  using Law = boost::math::chi_squared;
  const double tail = (1.0 - level) / 2.0;
  const double least = events > 0.0 ? boost::math::quantile(Law(2.0 * events), tail) / 2.0 : 0.0;
  const double most = boost::math::quantile(boost::math::complement(Law(2.0 * events + 2.0), tail)) / 2.0;
  return {tally.mean(), std::min(student.low, one * least / n), std::max(student.high, one * most / n)};
}

}  // namespace bansou::sim
