#include "model/experiment/sufficiency.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/confidence.hpp"

namespace bansou {
namespace {

/// A headline metric of one town.
MetricTable table_of(const std::vector<double>& values) {
  Metric metric{"a", {"あ", "a"}, {"人", "people"}, Better::lower, true};
  MetricTable table({metric}, {{Group::Kind::region, "region", {}, 1.0, {0}}});
  for (const double value : values) table.append({{value, false}});
  return table;
}

std::vector<double> alternating(std::size_t count, double mean, double swing) {
  std::vector<double> values;
  for (std::size_t i = 0; i < count; ++i) values.push_back(mean + (i % 2 == 0 ? swing : -swing));
  return values;
}

/// That it is the least number whose Student half-width is that small, of alternating values.
void expect_enough(std::size_t enough, double swing, double half_width) {
  const double deviation = swing * std::sqrt(10.0 / 9.0);  // of ten of them
  EXPECT_LE(sim::half_width(enough, 0.95) * deviation, half_width);
  EXPECT_GT(sim::half_width(enough - 1, 0.95) * deviation, half_width);
}

TEST(Sufficiency, FewReplicationsNeverDecide) {
  const Sufficiency few = sufficiency_of(table_of(alternating(8, 10.0, 0.01)));
  EXPECT_FALSE(few.decides());
  EXPECT_TRUE(few.too_wide.empty());
  EXPECT_EQ(few.enough, least_replications);
  EXPECT_TRUE(sufficiency_of(table_of(alternating(10, 10.0, 0.01))).decides());
}

TEST(Sufficiency, AWideLevelSaysHowManyWouldDo) {
  const Sufficiency wide = sufficiency_of(table_of(alternating(10, 10.0, 6.0)));
  EXPECT_FALSE(wide.decides());
  ASSERT_EQ(wide.too_wide.size(), 1U);
  expect_enough(wide.enough, 6.0, 0.2 * 10.0);
}

TEST(Sufficiency, OneReplicationHasNoWidthToReckonFrom) {
  const Sufficiency one = sufficiency_of(table_of({3.0}));
  EXPECT_EQ(one.too_wide.size(), 1U);
  EXPECT_EQ(one.enough, least_replications);
}

TEST(Sufficiency, ADifferenceThatIsNotShownIsTooWide) {
  const MetricTable a = table_of(std::vector<double>(10, 100.0));
  EXPECT_TRUE(sufficiency_of(compare(a, table_of(alternating(10, 90.0, 1.0)))).decides());   // falls
  EXPECT_TRUE(sufficiency_of(compare(a, table_of(alternating(10, 100.0, 1.0)))).decides());  // the same
  // Eight to be shown; the interval is as wide as 14.3 to each side.
  const Sufficiency wide = sufficiency_of(compare(a, table_of(alternating(10, 92.0, 19.0))));
  EXPECT_TRUE(wide.of_differences);
  EXPECT_EQ(wide.too_wide.size(), 1U);
  expect_enough(wide.enough, 19.0, 8.0);
}

TEST(Sufficiency, WhatNeverDiffersAsksForNoMore) {
  const MetricTable nothing = table_of(std::vector<double>(9, 0.0));  // too few to say that it is the same
  const Comparison comparison = compare(nothing, nothing);
  ASSERT_EQ(comparison.at(0, 0).verdict, Verdict::not_shown);
  EXPECT_TRUE(sufficiency_of(comparison).too_wide.empty());
}

TEST(Sufficiency, OfSeveralOptionsTheMostDemandingDecides) {
  const Sufficiency enough{20, true, {}, 200};
  const Sufficiency few{20, true, {{"あ", "a"}}, 40};
  const Sufficiency fewer{20, true, {{"い", "b"}}, 90};
  EXPECT_EQ(most_demanding({enough, few, fewer, fewer}), 2U);
  EXPECT_EQ(most_demanding({enough, enough}), 0U);
}

TEST(Sufficiency, AnAnswerGoesByItsDecidingOutcome) {
  const MetricTable today = table_of(std::vector<double>(10, 100.0));
  const MetricTable wide = table_of(alternating(10, 92.0, 19.0));
  const Answer unclear = answer({{"a"}}, {&today, &wide, &wide});
  EXPECT_EQ(sufficiency_of(unclear).too_wide.size(), 1U);
  EXPECT_EQ(sufficiency_of(unclear).arms, (std::vector<std::size_t>{0, 1}));
  const MetricTable clear = table_of(alternating(10, 90.0, 1.0));
  EXPECT_TRUE(sufficiency_of(answer({{"a"}}, {&today, &clear})).decides());
}

}  // namespace
}  // namespace bansou
