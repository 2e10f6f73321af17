#include "model/experiment/weight.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/core/team.hpp"
#include "model/experiment/metric_catalogue.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(Weight, TheHeaviestGoFirst) {
  const std::vector<Weight> weights{
      {"a.x", "wait", 1.0}, {"b.y", "wait", 2.0}, {"c.z", "wait", 0.0}, {"d", "x", 9.0}};
  EXPECT_EQ(heaviest(weights, "wait"), (std::vector<std::string>{"b.y", "a.x"}));
}

/// What the region's figures are is told here.
class HangingTest : public ::testing::Test {
 protected:
  HangingTest() {
    for (const MetricDefinition& one : metric_catalogue(scenario)) summary.metrics.push_back(one.metric);
    summary.groups = {{Group::Kind::region, "region", {}, 1e4, {0, 1}}};
    summary.estimates.resize(summary.metrics.size());
    for (Estimate& estimate : summary.estimates) estimate.interval.mean = 20.0;
    for (auto& [name, parameter] : scenario.parameters) parameter.source = "assumption";
  }
  /// What the figure hangs on.
  std::string assumption_of(const std::string& metric, const std::vector<Weight>& weights) {
    const std::vector<Hanging> hanging = hanging_figures(scenario, summary, weights);
    const auto found = std::ranges::find(hanging, metric, &Hanging::metric);
    return found == hanging.end() ? "" : found->assumption;
  }

  Scenario scenario = testing::small_scenario({"31325", "31328"});
  Summary summary;
};

TEST_F(HangingTest, OnTheHeaviestAssumptionWithoutASource) {
  const std::vector<Weight> weights{{"window.hours", "missed_share", 1.6, 30.0},
                                    {"window.recognised", "missed_share", 1.7, 30.0},
                                    {"window", "missed_share", 9.0, 30.0}};  // all about a subject, no figure
  EXPECT_EQ(assumption_of("missed_share", weights), "window.recognised");
  EXPECT_EQ(hanging_figures(scenario, summary, weights).size(), 1U);
  scenario.parameters.at("window.recognised").source = "a survey";
  EXPECT_EQ(assumption_of("missed_share", weights), "window.hours");
}

TEST_F(HangingTest, OnlyWhereItDominatesAndChangesTheFigureByHalf) {
  EXPECT_EQ(assumption_of("missed_share", {{"window.hours", "missed_share", dominating_weight, 10.0}}),
            "window.hours");
  EXPECT_EQ(assumption_of("missed_share", {{"window.hours", "missed_share", dominating_weight - 0.01, 10.0}}),
            "");
  EXPECT_EQ(assumption_of("missed_share", {{"window.hours", "missed_share", dominating_weight, 9.9}}), "");
  EXPECT_EQ(assumption_of("long_stay_end", {{"need.worsen", "long_stay_end", 9.0, 99.0}}), "");  // people
}

TEST_F(HangingTest, WaitsOnWhatTheirQueueHangsOn) {
  const std::vector<Weight> weights{{"health_centre.phn.share", "backup_unanswered_share", 2.0, 50.0}};
  EXPECT_EQ(assumption_of("wait_backup_p90", weights), "health_centre.phn.share");
  scenario.local[0].fte["health_centre.phn"] =
      baseline_staff(scenario, *std::ranges::find(scenario.teams, "health_centre", &TeamSpec::id), {0, 1})
          .at("phn");
  EXPECT_FALSE(hanging_figures(scenario, summary, weights).empty()) << "the rule's, whoever wrote it down";
  scenario.local[0].fte["health_centre.phn"] = 1.0;  // stated for all whom the health centre serves
  EXPECT_TRUE(hanging_figures(scenario, summary, weights).empty());
}

}  // namespace
}  // namespace bansou
