#include "model/experiment/team_metrics.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace bansou
