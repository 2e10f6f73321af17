#include "model/experiment/hospital_metrics.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/measured_totals.hpp"

namespace bansou {
namespace {

using HospitalMetricsTest = MeasuredTotals;

TEST_F(HospitalMetricsTest, LongStayEndsWithTheLastMonth) {
  stock(Stock::long_stay, 0) = 50;
  stock(Stock::long_stay, 12) = 99;
  stock(Stock::long_stay, 23) = 42;
  EXPECT_EQ(value("long_stay_end"), 42.0);
  EXPECT_EQ(value("long_stay_change"), -8.0);
}

TEST_F(HospitalMetricsTest, FollowUpIsAShareOfThoseFollowed) {
  EXPECT_TRUE(std::isnan(value("discharged_3_months")));
  EXPECT_TRUE(std::isnan(value("community_days")));
  flow(Flow::admissions_followed) = 200;
  flow(Flow::discharged_within_3_months) = 130;
  flow(Flow::discharges_followed) = 100;
  flow(Flow::readmitted_within_90_days) = 15;
  flow(Flow::hospital_days_after_discharge) = 4300;
  EXPECT_DOUBLE_EQ(value("discharged_3_months"), 65.0);
  EXPECT_DOUBLE_EQ(value("readmitted_90_days"), 15.0);
  EXPECT_DOUBLE_EQ(value("community_days"), 322.0);
}

TEST_F(HospitalMetricsTest, SaysHowStaysEnd) {
  flow(Flow::discharges_home) = 30;
  flow(Flow::deaths_in_hospital) = 10;
  EXPECT_DOUBLE_EQ(value("discharges_home_per_10k"), 3.0 * value("deaths_in_hospital_per_10k"));
  EXPECT_EQ(value("discharges_transfer_per_10k"), 0.0);
}

TEST_F(HospitalMetricsTest, StocksAreMeansOverTheEndsOfMonths) {
  for (std::size_t month = 0; month < 24; ++month) stock(Stock::in_transition, month) = month < 12 ? 4 : 8;
  EXPECT_DOUBLE_EQ(value("transition_users"), 6.0);
  EXPECT_DOUBLE_EQ(value("inpatients_under_3_months"), 0.0);
}

}  // namespace
}  // namespace bansou
