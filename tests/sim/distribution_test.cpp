#include "sim/distribution.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/confidence.hpp"

namespace bansou::sim {
namespace {

/// The sample mean agrees with the truth at a false-alarm rate of 1e-7.
void expect_mean(const Distribution& law, double mean) {
  Stream stream({3, 1}, {0, 0, 0});
  Tally tally;
  for (int i = 0; i < 50'000; ++i) tally.add(law(stream));
  const Interval interval = confidence_interval(tally, 1.0 - 1e-7);
  EXPECT_LE(interval.low, mean);
  EXPECT_GE(interval.high, mean);
}

TEST(Distribution, MeansAreThoseAskedFor) {
  expect_mean(Distribution::exponential(3.0), 3.0);
  expect_mean(Distribution::uniform(12.0, 16.0), 14.0);
  expect_mean(Distribution::lognormal(10.0, 1.0), 10.0);
  expect_mean(Distribution::gamma(2.0, 5.0), 5.0);
  expect_mean(Distribution::triangular(1.0, 2.0, 6.0), 3.0);
  expect_mean(Distribution::weibull(1.5, 2.0), 2.0 * std::tgamma(1.0 + 1.0 / 1.5));
}

TEST(Distribution, AConstantDrawsNothing) {
  Stream stream({3, 1}, {0, 0, 0});
  EXPECT_EQ(Distribution::constant(4.5)(stream), 4.5);
  EXPECT_EQ(stream.uniform(), Stream({3, 1}, {0, 0, 0}).uniform());
}

}  // namespace
}  // namespace bansou::sim
