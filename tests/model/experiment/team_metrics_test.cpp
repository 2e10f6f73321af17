#include "model/experiment/team_metrics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/model/experiment/measured_totals.hpp"

namespace bansou {
namespace {

using TeamMetricsTest = MeasuredTotals;

TEST_F(TeamMetricsTest, TeamsThatAreNotThereHaveNoUtilisation) {
  totals.teams[0].add(fabricated::team("desk", "31325", 100.0F, 125.0F, 1), 1.0);
  EXPECT_DOUBLE_EQ(value("utilisation.desk"), 125.0);
  EXPECT_DOUBLE_EQ(value("overtime.desk"), 25.0);
  EXPECT_DOUBLE_EQ(value("overtime_hours"), 25.0);
  EXPECT_DOUBLE_EQ(value("overtime_share"), 20.0);
  EXPECT_DOUBLE_EQ(value("backlog_growth.desk"), 12.0);
  EXPECT_TRUE(std::isnan(value("utilisation.backup")));
  EXPECT_TRUE(std::isnan(value("backlog_growth.backup")));
}

TEST_F(TeamMetricsTest, TheMeanWaitForASlotIsThatOfLittlesLaw) {
  Scenario scenario = fabricated::scenario();
  scenario.parameters["window.slots_per_fte"] = scenario.parameters.at("desk.phn.fte");
  catalogue = metric_catalogue(scenario);
  TeamOutcome team = fabricated::team("desk", "31325", 100.0F, 100.0F, 0);
  team.without_slot.assign(24, 3);
  totals.teams[0].add(team, 1.0);
  EXPECT_TRUE(std::isnan(value("wait_slot_mean.desk")));  // nobody took one
  team.slots_taken[5] = 12;
  totals.reset();
  totals.teams[0].add(team, 1.0);
  EXPECT_DOUBLE_EQ(value("wait_slot_mean.desk"), 3.0 * 2.0 * 365.25 / 12.0);
  EXPECT_DOUBLE_EQ(value("slots_taken.desk"), 6.0);
  const auto of_backup = [](const MetricDefinition& one) { return one.metric.id == "wait_slot_mean.backup"; };
  EXPECT_TRUE(std::ranges::none_of(catalogue, of_backup));  // has none
}

}  // namespace
}  // namespace bansou
