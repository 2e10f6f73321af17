#include "model/experiment/wait_metrics.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/measured_totals.hpp"

namespace bansou {
namespace {

using WaitMetricsTest = MeasuredTotals;

TEST_F(WaitMetricsTest, WaitsCountThoseStillWaiting) {
  EXPECT_TRUE(std::isnan(value("wait_first_contact_median")));
  for (int i = 0; i < 6; ++i) totals.first_contact.add(10.0);
  for (int i = 0; i < 4; ++i) totals.first_contact.add_censored(300.0);
  const auto bin = sim::WaitHistogram::bin_of(10.0);
  EXPECT_GE(value("wait_first_contact_median"), sim::WaitHistogram::edge(bin));
  EXPECT_LE(value("wait_first_contact_median"), sim::WaitHistogram::edge(bin + 1));
  EXPECT_FALSE(measure("wait_first_contact_median").at_least);
  EXPECT_TRUE(measure("wait_first_contact_p90").at_least);
  EXPECT_EQ(value("wait_first_contact_p90"), sim::WaitHistogram::edge(sim::WaitHistogram::bin_of(300.0)));
  EXPECT_TRUE(std::isnan(value("wait_backup_p90")));
}

TEST_F(WaitMetricsTest, WaitingDaysAreSharedAmongCauses) {
  for (std::size_t month = 0; month < 24; ++month) stock(Stock::with_need, month) = 200;
  totals.waiting_days[static_cast<std::size_t>(Wait::bed)] = 300;
  totals.waiting_days[static_cast<std::size_t>(Wait::housing)] = 100;
  EXPECT_DOUBLE_EQ(value("waiting_days.bed"), 750.0);
  EXPECT_DOUBLE_EQ(value("waiting_share.bed"), 75.0);
  EXPECT_DOUBLE_EQ(value("waiting_share.plan"), 0.0);
}

TEST_F(WaitMetricsTest, WaitsKnowWhoseQueueTheyAre) {
  EXPECT_EQ(catalogue[0].metric.teams, std::vector<std::string>{"desk"});
  EXPECT_EQ(catalogue[2].metric.teams, std::vector<std::string>{"backup"});
}

}  // namespace
}  // namespace bansou
