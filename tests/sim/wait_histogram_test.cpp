#include "sim/wait_histogram.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/distribution.hpp"
#include "sim/tally.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou::sim {
namespace {

TEST(WaitHistogram, BinsCoverEverything) {
  EXPECT_EQ(WaitHistogram::bin_of(0.0), 0U);
  EXPECT_EQ(WaitHistogram::bin_of(1e9), WaitHistogram::bins - 1);
  for (std::size_t bin = 1; bin < WaitHistogram::bins; ++bin) {
    EXPECT_EQ(WaitHistogram::bin_of(WaitHistogram::edge(bin)), bin);
    EXPECT_EQ(WaitHistogram::bin_of(std::nextafter(WaitHistogram::edge(bin), 0.0)), bin - 1);
  }
}

TEST(WaitHistogram, QuantilesAreRightToABinsWidth) {
  WaitHistogram histogram;
  std::vector<double> values;
  Stream stream({1, 1}, {0, 0, 0});
  const auto law = Distribution::lognormal(10.0, 1.0);
  for (int i = 0; i < 5001; ++i) {
    values.push_back(law(stream));
    histogram.add(values.back());
  }
  std::sort(values.begin(), values.end());
  EXPECT_NEAR(histogram.quantile(0.5).value() / values[2500], 1.0, WaitHistogram::ratio - 1.0);
  EXPECT_NEAR(histogram.quantile(0.9).value() / values[4500], 1.0, WaitHistogram::ratio - 1.0);
}

TEST(WaitHistogram, CensoredWaitsCountAsLonger) {
  // 60 waits of a day, then 40 people still waiting after two days: the 0.9 quantile is not known.
  WaitHistogram histogram;
  for (int i = 0; i < 60; ++i) histogram.add(1.0);
  for (int i = 0; i < 40; ++i) histogram.add_censored(2.0);
  EXPECT_NEAR(histogram.quantile(0.5).value(), 1.0, 0.08);
  EXPECT_FALSE(histogram.quantile(0.9).has_value());
}

TEST(WaitHistogram, NineOfTenAreNineTenths) {
  // In doubles, 1 - 0.9 is a little less than a tenth, and products of survivals a little more.
  for (int tenths = 1; tenths <= 12; ++tenths) {
    for (const bool still_waiting : {false, true}) {
      WaitHistogram histogram;
      for (int i = 0; i < 9 * tenths; ++i) histogram.add(i % 3 + 0.5);
      for (int i = 0; i < tenths; ++i) still_waiting ? histogram.add_censored(60.0) : histogram.add(60.0);
      EXPECT_NEAR(histogram.quantile(0.9).value_or(NAN), 2.5, 2.5 * (WaitHistogram::ratio - 1.0)) << tenths;
    }
  }
}

TEST(WaitHistogram, DoesNotSayHowLongIsLongerThanItsLastEdge) {
  WaitHistogram histogram;
  for (const double days : {2500.0, 2600.0, 3000.0}) histogram.add(days);
  EXPECT_FALSE(histogram.quantile(0.5).has_value());
}

TEST(WaitHistogram, AgreesWithKaplanMeierByHand) {
  // Waits 1, 2(censored), 4, 8: survival 3/4 after 1, then 3/4 x 1/2 after 4, 0 after 8.
  WaitHistogram histogram;
  histogram.add(1.0);
  histogram.add_censored(2.0);
  histogram.add(4.0);
  histogram.add(8.0);
  EXPECT_NEAR(histogram.quantile(0.25).value(), 1.0, 0.08);
  EXPECT_NEAR(histogram.quantile(0.6).value(), 4.0, 0.3);
  EXPECT_NEAR(histogram.quantile(0.9).value(), 8.0, 0.6);
}

TEST(WaitHistogram, HoldsTheQuantilesThatATallyHasNot) {
  // Replications of exponential durations: their means are tallied, their quantiles come from the sum of
  // their histograms. Of so many durations, a share `p` lies below what is found, as far as the law goes.
  constexpr double mean = 8.0;
  constexpr int each = 4000;
  Tally means;
  WaitHistogram all;
  const auto law = Distribution::exponential(mean);
  for (std::uint32_t replication = 0; replication < theory::replications; ++replication) {
    Stream stream({3, replication}, {0, 0, 0});
    Tally durations;
    WaitHistogram histogram;
    for (int i = 0; i < each; ++i) {
      const double duration = law(stream);
      durations.add(duration);
      histogram.add(duration);
    }
    means.add(durations.mean());
    all.add(histogram);
  }
  EXPECT_TRUE(theory::agreement(means, mean));
  const double durations = each * theory::replications;
  for (const double p : {0.5, 0.9, 0.99}) {
    const double below = 1.0 - std::exp(-all.quantile(p).value() / mean);
    EXPECT_TRUE(theory::likely(boost::math::binomial(durations, below),
                               static_cast<std::uint64_t>(std::llround(p * durations))))
        << p;
  }
}

TEST(WaitHistogram, AddsUp) {
  WaitHistogram a;
  WaitHistogram b;
  a.add(1.0);
  b.add_censored(5.0);
  a.add(b);
  EXPECT_EQ(a.count(), 1U);
  EXPECT_EQ(a.censored(), 1U);
  EXPECT_FALSE(WaitHistogram().quantile(0.5).has_value());
}

}  // namespace
}  // namespace bansou::sim
