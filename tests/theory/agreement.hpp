#pragma once

#include <gtest/gtest.h>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/poisson.hpp>

#include <cstdint>
#include <string>

#include "sim/confidence.hpp"
#include "sim/tally.hpp"

namespace bansou::theory {

/// Checks against closed formulas and laws in the whole suite, of the model, too; together they raise a false
/// alarm once in a million suites.
inline constexpr int checks = 50;
inline constexpr double family_wise = 1e-6;
inline constexpr std::uint32_t replications = 200;

/// Does the mean of independent replications agree with the truth? By Student's interval at 1 - family_wise /
/// checks.
inline bool agrees(const sim::Tally& means, double truth) {
  const sim::Interval interval = sim::confidence_interval(means, 1.0 - family_wise / checks);
  return interval.low <= truth && truth <= interval.high;
}

inline ::testing::AssertionResult agreement(const sim::Tally& means, double truth) {
  const sim::Interval interval = sim::confidence_interval(means, 1.0 - family_wise / checks);
  if (agrees(means, truth)) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "formula " << truth << ", simulated " << interval.mean << " ("
                                       << interval.low << " to " << interval.high << ")";
}

/// Is a count one that its law brings forth? In both directions.
template <class Law>
::testing::AssertionResult likely(const Law& law, std::uint64_t count) {
  const double alarm = family_wise / checks / 2.0;
  const double least = boost::math::quantile(law, alarm);
  const double most = boost::math::quantile(boost::math::complement(law, alarm));
  const auto counted = static_cast<double>(count);
  if (least <= counted && counted <= most) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << count << " counted, not " << least << " to " << most;
}

/// Did so many of the intervals cover the truth as should at their level? Intervals that are too wide are as
/// wrong as those that are too narrow.
inline ::testing::AssertionResult coverage(int covered, int intervals, double level) {
  const boost::math::binomial law(intervals, level);
  // Where all may cover, intervals that are too wide would not be noticed.
  if (likely(law, static_cast<std::uint64_t>(intervals)))
    return ::testing::AssertionFailure() << intervals << " intervals are too few";
  return likely(law, static_cast<std::uint64_t>(covered)) << " of " << intervals << " intervals cover";
}

}  // namespace bansou::theory
