#include "model/experiment/headlines.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class HeadlinesTest : public testing::Test {
 protected:
  Scenario scenario = fabricated::tottori();
  MetricCollector today = fabricated::collect_tottori(scenario, 6);
  MetricCollector option = fabricated::collect_tottori(scenario, 6, 0.5);
};

TEST_F(HeadlinesTest, DecideAsTheComparisonDoes) {
  const Deciding deciding = deciding_headlines(today.table(), 2);
  const Differences found = deciding.differences({&today.table(), &option.table(), &today.table()});
  const Comparison compared = compare(today.table(), option.table(), 2);
  const Comparison itself = compare(today.table(), today.table(), 2);
  ASSERT_FALSE(deciding.outcomes.empty());
  std::size_t conclusions = 0;
  for (std::size_t outcome = 0; outcome < deciding.outcomes.size(); ++outcome) {
    const std::size_t metric = find_metric(compared.metrics, deciding.outcomes[outcome].id).value();
    ASSERT_EQ(found[outcome].size(), 2U);
    const auto is_as = [&](const Difference& one, const Difference& other) {
      EXPECT_EQ(one.verdict, other.verdict) << deciding.outcomes[outcome].id;
      EXPECT_TRUE(one.simultaneous.low == other.simultaneous.low || std::isnan(one.simultaneous.low));
    };
    is_as(found[outcome][0], compared.at(metric, region_group));
    is_as(found[outcome][1], itself.at(metric, region_group));
    if (is_conclusion(found[outcome][0].verdict)) ++conclusions;
  }
  EXPECT_GT(conclusions, 0U);
}

TEST_F(HeadlinesTest, AnOutcomeThatOneDoesNotKnowIsUnknown) {
  Deciding deciding = deciding_headlines(today.table(), 1);
  MetricTable none({}, today.table().groups());
  const Differences found = deciding.differences({&today.table(), &none});
  for (const auto& outcome : found) EXPECT_EQ(outcome.at(0).verdict, Verdict::unknown);
}

TEST_F(HeadlinesTest, WhatDoesNotSurviveIsMarkedInTheRegion) {
  Comparison compared = compare(today.table(), option.table());
  const Deciding deciding = deciding_headlines(today.table(), 1);
  Robustness robustness{deciding.outcomes, deciding.differences({&today.table(), &option.table()}), 10};
  std::size_t fragile = deciding.outcomes.size();
  for (std::size_t outcome = 0; outcome < deciding.outcomes.size(); ++outcome) {
    if (is_conclusion(robustness.now[outcome][0].verdict)) fragile = outcome;
  }
  ASSERT_LT(fragile, deciding.outcomes.size());
  robustness.conclusions = {
      {fragile, 0, robustness.now[fragile][0].verdict}};  // none of ten draws bears it out
  mark_fragile(robustness, 0, compared);
  const std::size_t metric = find_metric(compared.metrics, deciding.outcomes[fragile].id).value();
  EXPECT_TRUE(compared.at(metric, region_group).fragile);
  EXPECT_FALSE(compared.at(metric, first_municipality_group).fragile);
}

}  // namespace
}  // namespace bansou
