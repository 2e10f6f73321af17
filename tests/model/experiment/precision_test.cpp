#include "model/experiment/precision.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/confidence.hpp"

namespace bansou {
namespace {

using enum Imprecise::Reason;

/// One headline metric of one group, with these values by replication; another one that is no headline.
MetricTable table_of(const std::vector<double>& values, bool at_least = false, double least = 0.0) {
  Metric headline{"a", {"あ", "a"}, {"人", "people"}};
  headline.least = least;
  headline.headline = true;
  MetricTable table({headline, {"b", {"い", "b"}, {"人", "people"}}},
                    {{Group::Kind::region, "region", {}, 1.0, {0}}});
  double noise = 1.0;
  for (const double value : values) table.append({{value, at_least}, {noise *= -100.0, false}});
  return table;
}

TEST(Precision, EnoughIsEnough) {
  const Precision precision = precision_of(table_of({10.0, 10.1, 9.9, 10.0}), 0.05, 1000);
  EXPECT_TRUE(precision.reached());
  EXPECT_EQ(precision.needed, 4U);
  EXPECT_EQ(precision.asked, 0.05);
  EXPECT_EQ(precision.most, 1000U);
  EXPECT_EQ(precision.replications, 4U);
}

TEST(Precision, OfWhatIsOfNoPracticalUseNoMoreNeedBeKnown) {
  const std::vector<double> seldom{0.0, 0.0, 0.3, 0.0, 0.0, 0.1};  // 0.07 ± 0.13
  const Precision precision = precision_of(table_of(seldom, false, 0.1), 0.05, 1000);
  ASSERT_EQ(precision.missed.size(), 1U);
  EXPECT_NEAR(precision.missed[0].times_too_wide, 1.3, 0.1);  // until it is of no use, not until it is 5 %
  EXPECT_EQ(precision.needed, replications_for(6, precision.missed[0].times_too_wide));
  EXPECT_TRUE(precision_of(table_of(seldom, false, 0.2), 0.05, 1000).reached());
}

TEST(Precision, AsksForAsManyAsTheWidthSays) {
  // Student's t for 3 degrees of freedom is 3.1824; standard deviation 2.
  const std::vector<double> values{8.0, 8.0 + 2.0 * std::sqrt(3.0), 8.0, 8.0 + 2.0 * std::sqrt(3.0)};
  const double mean = 8.0 + std::sqrt(3.0);
  const double width = 3.1824 * 2.0 / 2.0 / mean;
  const Precision precision = precision_of(table_of(values), 0.25, 1000);
  ASSERT_EQ(precision.missed.size(), 1U);
  EXPECT_EQ(precision.missed[0].reason, wide);
  EXPECT_EQ(precision.missed[0].metric, "a");
  EXPECT_NEAR(precision.missed[0].half_width, width, 1e-4);
  EXPECT_EQ(precision.needed,
            6U);  // 2.5706 * 2 / sqrt(6) is 0.216 of the mean, 2.7764 * 2 / sqrt(5) is 0.255
}

TEST(Precision, ReplicationsFollowStudentsLaw) {
  // 41 replications make 17 intervals as narrow as is asked, however many there are now.
  for (const std::size_t now : {2U, 3U, 5U, 20U}) {
    const double target = sim::half_width(41, 1.0 - 0.05 / 17.0) * 1.000001;
    EXPECT_EQ(replications_for(now, sim::half_width(now, 1.0 - 0.05 / 17.0) / target, 17), 41U) << now;
  }
  EXPECT_EQ(replications_for(10, 0.5), 10U);
  EXPECT_EQ(replications_for(10, 1e9), 1'000'000U);
  EXPECT_EQ(replications_for(1, 2.0), 1'000'000U);
}

TEST(Precision, LooksAgainInBetweenAndStopsAtTheMost) {
  EXPECT_EQ(precision_of(table_of({1.0, 100.0}), 0.01, 1000).needed, 6U);
  EXPECT_EQ(precision_of(table_of({1.0, 100.0}), 0.01, 4).needed, 4U);
  const Precision at_the_end = precision_of(table_of({1.0, 100.0}), 0.01, 2);
  EXPECT_EQ(at_the_end.needed, 2U);
  EXPECT_EQ(at_the_end.missed.size(), 1U);
}

TEST(Precision, OneReplicationSaysNothing) {
  const Precision precision = precision_of(table_of({5.0}), 0.05, 1000);
  ASSERT_EQ(precision.missed.size(), 1U);
  EXPECT_EQ(precision.needed, 3U);
}

TEST(Precision, ALowerBoundIsNotPreciseHoweverLittleItVaries) {
  const Precision precision = precision_of(table_of({29.5, 29.5, 29.6, 29.5, 29.5}, true), 0.05, 1000);
  ASSERT_EQ(precision.missed.size(), 1U);
  EXPECT_EQ(precision.missed[0].reason, lower_bound);
  EXPECT_EQ(precision.needed, 5U);  // more replications would not tell
}

TEST(Precision, WhereNobodyWasObservedNothingIsPrecise) {
  const double nan = std::nan("");
  const Precision precision = precision_of(table_of({nan, nan, nan, nan, nan}), 0.05, 1000);
  ASSERT_EQ(precision.missed.size(), 1U);
  EXPECT_EQ(precision.missed[0].reason, nobody_observed);
  EXPECT_EQ(precision.needed, 5U);
}

TEST(Precision, NoVariationInAFewReplicationsShowsNothing) {
  const Precision few = precision_of(table_of({0.0, 0.0, 0.0}), 0.05, 1000);
  ASSERT_EQ(few.missed.size(), 1U);
  EXPECT_EQ(few.missed[0].reason, no_variation);
  EXPECT_EQ(few.needed, least_without_variation);
  EXPECT_EQ(precision_of(table_of({0.0, 0.0, 0.0}), 0.05, 4).needed, 4U);
  const Precision enough = precision_of(table_of({0.0, 0.0, 0.0, 0.0, 0.0}), 0.05, 1000);
  EXPECT_TRUE(enough.reached());
  ASSERT_EQ(enough.no_variation.size(), 1U);  // and it is said
}

}  // namespace
}  // namespace bansou
