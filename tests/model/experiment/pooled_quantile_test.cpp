#include "model/experiment/pooled_quantile.hpp"

#include <gtest/gtest.h>

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/poisson_distribution.hpp>

#include <cmath>
#include <limits>

#include "sim/confidence.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou {
namespace {

using sim::WaitHistogram;

sim::Tally tally_of(const Series& series) {
  sim::Tally tally;
  for (const Measurement& one : series) {
    if (!std::isnan(one.value)) tally.add(one.value);
  }
  return tally;
}

TEST(PooledQuantile, WhatIsNotKnownIsAsLongAsPeopleHaveWaited) {
  WaitHistogram waited;
  for (int i = 0; i < 50; ++i) waited.add(3.0);
  for (int i = 0; i < 50; ++i) waited.add_censored(30.0);
  const Measurement bound = wait_quantile(waited, 0.9);
  EXPECT_TRUE(bound.at_least);
  EXPECT_LE(bound.value, 30.0);
  EXPECT_GT(bound.value, 27.0);
  // One who finds nobody, and will never be seen, says nothing of the others.
  waited.add_censored(std::numeric_limits<double>::infinity());
  EXPECT_EQ(wait_quantile(waited, 0.9).value, bound.value);
}

TEST(PooledQuantile, OfNobodyIsNone) { EXPECT_TRUE(std::isnan(wait_quantile({}, 0.9).value)); }

TEST(PooledQuantile, OfOneReplicationIsItsOwn) {
  WaitHistogram waited;
  for (int i = 1; i <= 20; ++i) waited.add(i);
  const Series series = pooled_quantile({&waited, 1}, 0.9);
  ASSERT_EQ(series.size(), 1U);
  EXPECT_DOUBLE_EQ(series[0].value, waited.quantile(0.9).value());
  EXPECT_FALSE(series[0].at_least);
}

TEST(PooledQuantile, ItsMeanIsThatOfAllWaitsTogether) {
  std::vector<WaitHistogram> waited(4);
  WaitHistogram all;
  for (int i = 0; i < 60; ++i) {
    const double days = 1.0 + i * i % 37;
    i % 7 == 0 ? waited[static_cast<std::size_t>(i % 3)].add_censored(days)
               : waited[static_cast<std::size_t>(i % 3)].add(days);
  }
  for (const WaitHistogram& one : waited) all.add(one);
  for (const double p : {0.1, 0.5, 0.9}) {
    const Series series = pooled_quantile(waited, p);
    EXPECT_TRUE(std::isnan(series[3].value)) << "nobody waited there";
    EXPECT_NEAR(tally_of(series).mean(), all.quantile(p).value(), 1e-9) << p;
    EXPECT_GT(tally_of(series).variance(), 0.0) << p;
  }
}

TEST(PooledQuantile, IsKnownWhereMostAreServedThoughNotInEveryReplication) {
  std::vector<WaitHistogram> waited(10);
  for (WaitHistogram& one : waited) {
    for (int i = 1; i <= 10; ++i) one.add(i);
  }
  for (int i = 0; i < 5; ++i) waited[0].add_censored(30.0);
  ASSERT_FALSE(waited[0].quantile(0.9).has_value());
  EXPECT_FALSE(pooled_quantile(waited, 0.9)[0].at_least);
  for (WaitHistogram& one : waited) {
    for (int i = 0; i < 5; ++i) one.add_censored(30.0);
  }
  for (const Measurement& one : pooled_quantile(waited, 0.9)) {
    EXPECT_TRUE(one.at_least);
    EXPECT_DOUBLE_EQ(one.value, WaitHistogram::edge(WaitHistogram::bin_of(30.0)));
  }
}

TEST(PooledQuantile, WhereNobodyHasToWaitItIsKnown) {
  for (std::size_t busiest = 1; busiest <= 200; ++busiest) {
    std::vector<WaitHistogram> waited(6);
    for (std::size_t i = 0; i < waited.size(); ++i) {
      for (std::size_t wait = 0; wait < busiest * (i + 3) % 97 + 1; ++wait) waited[i].add(0.0);
    }
    for (const Measurement& one : pooled_quantile(waited, 0.9))
      ASSERT_NEAR(one.value, 0.9 * WaitHistogram::smallest, 1e-9) << busiest;
  }
}

/// Exponential waits, mean 10 days, given up after 30; so many a replication.
std::vector<WaitHistogram> drawn(std::size_t replications, double many, boost::random::mt19937& random) {
  std::vector<WaitHistogram> waited(replications);
  for (WaitHistogram& one : waited) {
    const int count = boost::random::poisson_distribution<int>(many)(random);
    for (int i = 0; i < count; ++i) {
      const double days = boost::random::exponential_distribution<double>(0.1)(random);
      days > 30.0 ? one.add_censored(30.0) : one.add(days);
    }
  }
  return waited;
}

TEST(PooledQuantile, IntervalsCoverTheTrueQuantile) {
  constexpr int experiments = 400;
  boost::random::mt19937 random(20210401);
  for (const double p : {0.5, 0.9}) {
    const double truth = -10.0 * std::log(1.0 - p);
    int covered = 0;
    for (int i = 0; i < experiments; ++i) {
      const auto waited = drawn(10, 200.0, random);
      const sim::Interval interval = sim::confidence_interval(tally_of(pooled_quantile(waited, p)));
      if (interval.low <= truth && truth <= interval.high) ++covered;
    }
    EXPECT_TRUE(theory::coverage(covered, experiments, 0.95)) << p;
  }
}

TEST(PooledQuantile, DoesNotDependOnHowManyWait) {
  constexpr std::size_t experiments = 300;
  boost::random::mt19937 random(7);
  const double truth = -10.0 * std::log(1.0 - 0.9);
  sim::Tally pooled, own;
  for (std::size_t i = 0; i < experiments; ++i) {
    const auto waited = drawn(20, 4.0, random);
    const Series series = pooled_quantile(waited, 0.9);
    pooled.add(tally_of(series).mean());
    sim::Tally each;
    for (const WaitHistogram& one : waited) {
      if (const Measurement mine = wait_quantile(one, 0.9); !std::isnan(mine.value)) each.add(mine.value);
    }
    own.add(each.mean());
  }
  EXPECT_LT(std::abs(pooled.mean() - truth), 0.5 * std::abs(own.mean() - truth))
      << pooled.mean() << " and " << own.mean();
}

}  // namespace
}  // namespace bansou
