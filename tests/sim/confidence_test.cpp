#include "sim/confidence.hpp"

#include <gtest/gtest.h>
#include <boost/random/poisson_distribution.hpp>

#include <cmath>

#include "sim/stream.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou::sim {
namespace {

Tally tally_of(std::initializer_list<double> values) {
  Tally tally;
  for (const double value : values) tally.add(value);
  return tally;
}

TEST(Confidence, OfOneObservationNothingIsKnown) {
  EXPECT_TRUE(std::isinf(half_width(1, 0.95)));
  EXPECT_TRUE(std::isinf(confidence_interval(tally_of({3.0})).high));
  EXPECT_TRUE(std::isinf(count_interval(tally_of({3.0}), 1.0).high));
}

TEST(Confidence, IsStudents) {
  const Interval interval = confidence_interval(tally_of({1.0, 2.0, 3.0}));
  EXPECT_DOUBLE_EQ(interval.mean, 2.0);
  EXPECT_NEAR(interval.high - 2.0, 4.302653 / std::sqrt(3.0), 1e-6);  // t(0.975; 2)
  EXPECT_NEAR(2.0 - interval.low, 4.302653 / std::sqrt(3.0), 1e-6);
}

TEST(Confidence, WhatNeverHappenedMayHappen) {
  const Interval interval = count_interval(tally_of({0.0, 0.0, 0.0, 0.0}), 2.5);
  EXPECT_EQ(interval.low, 0.0);
  EXPECT_NEAR(interval.high, 2.5 * 3.688879 / 4.0, 1e-6);  // -log(0.025) events in four replications
}

TEST(Confidence, ManyEventsAreStudents) {
  const Tally many = tally_of({12.0, 9.0, 10.0});
  EXPECT_EQ(count_interval(many, 1.0).high, confidence_interval(many).high);
  EXPECT_EQ(count_interval(many, 1.0).low, confidence_interval(many).low);
}

/// How many of a thousand intervals from ten replications cover the mean of a Poisson law.
template <class Make>
int covered(double mean, Make make) {
  boost::random::poisson_distribution<> law(mean);
  Stream stream({1, 0}, {});
  int covered = 0;
  for (int trial = 0; trial < 1000; ++trial) {
    Tally tally;
    for (int replication = 0; replication < 10; ++replication) tally.add(law(stream));
    const Interval interval = make(tally);
    covered += interval.low <= mean && mean <= interval.high ? 1 : 0;
  }
  return covered;
}

TEST(Confidence, RareEventsAreCovered) {
  for (const double mean : {0.02, 0.1, 0.3, 1.0, 2.5}) {
    const int wide = covered(mean, [](const Tally& tally) { return count_interval(tally, 1.0); });
    // At least as many as at 95 %: intervals of whole numbers cannot be exact.
    EXPECT_TRUE(wide > 950 || theory::coverage(wide, 1000, 0.95)) << mean << ": " << wide;
  }
  // What it is for: without it, a third of the intervals were too narrow.
  EXPECT_LT(covered(0.1, [](const Tally& tally) { return confidence_interval(tally); }), 700);
}

}  // namespace
}  // namespace bansou::sim
