#include "model/services/follow_up.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// A resident whose stays are told by hand, in a run of two years.
class FollowUpTest : public ::testing::Test {
 protected:
  void admit(double day) {
    world->calendar.advance_to(day);
    follow_up.admitted(*world, who);
    world->resident(who).admitted = day;
  }
  void discharge(double day) {
    world->calendar.advance_to(day);
    follow_up.discharged(*world, who);
    world->resident(who).discharged = static_cast<float>(day);
  }
  std::uint64_t counted(Flow flow) const { return total(world->outcomes, flow); }

  static Scenario two_years() {
    Scenario scenario = small_scenario({"31325"});
    scenario.years = 2;
    return scenario;
  }

  Scenario scenario = two_years();
  std::unique_ptr<World> world = std::make_unique<World>(scenario, 0, 1, 0);
  ResidentId who = world->add_resident(0, AgeClass::adult);
  FollowUp follow_up;
};

TEST_F(FollowUpTest, AStayCountsInTheMonthItEnds) {
  admit(10.0);
  discharge(80.0);
  EXPECT_EQ(counted(Flow::admissions_followed), 1U);
  EXPECT_EQ(counted(Flow::discharged_within_3_months), 1U);
  EXPECT_EQ(counted(Flow::exits_in_month_3), 1U);
  EXPECT_EQ(counted(Flow::discharges_followed), 1U);
}

TEST_F(FollowUpTest, ALaterReadmissionCountsInTheLongerTermsOnly) {
  admit(10.0);
  discharge(20.0);
  admit(120.0);
  EXPECT_EQ(counted(Flow::readmitted_within_90_days), 0U);
  EXPECT_EQ(counted(Flow::readmitted_within_180_days), 1U);
  EXPECT_EQ(counted(Flow::readmitted_within_365_days), 1U);
}

TEST_F(FollowUpTest, AStayTakesItsDaysFromEveryDischargeOfTheYearBefore) {
  admit(0.0);
  discharge(10.0);
  admit(20.0);
  discharge(50.0);  // 30 days of the first discharge's year
  admit(100.0);
  discharge(140.0);  // 40 days each of the first's and the second's
  EXPECT_EQ(counted(Flow::discharges_followed), 3U);
  EXPECT_EQ(counted(Flow::hospital_days_after_discharge), 110U);
}

TEST_F(FollowUpTest, OnlyDaysWithinTheYearCount) {
  admit(0.0);
  discharge(10.0);
  admit(370.0);
  discharge(500.0);
  EXPECT_EQ(counted(Flow::hospital_days_after_discharge), 5U);
}

TEST_F(FollowUpTest, WhoIsTransferredIsNotInTheCommunity) {
  const auto ward = settings_from<WardSettings>("ward", scenario.parameters);
  admit(0.0);
  discharge(10.0);
  admit(20.0);
  world->calendar.advance_to(50.0);
  follow_up.transferred(*world, who, ward);
  const double elsewhere = ward.mean_days(10.0 + 365.0 - 50.0);
  EXPECT_GT(elsewhere, 30.0);
  EXPECT_LT(elsewhere, 150.0);
  EXPECT_NEAR(static_cast<double>(counted(Flow::hospital_days_after_discharge)), 30.0 + elsewhere, 0.5);
}

TEST_F(FollowUpTest, AStayThatOutlivesTheRunIsCutOff) {
  admit(0.0);
  discharge(10.0);
  admit(20.0);
  world->calendar.advance_to(scenario.horizon());
  follow_up.cut_off(*world, who);
  EXPECT_EQ(counted(Flow::hospital_days_after_discharge), 355U);
}

TEST_F(FollowUpTest, WhatCannotBeFollowedForAYearIsLeftOut) {
  admit(400.0);
  discharge(410.0);
  EXPECT_EQ(counted(Flow::admissions_followed), 0U);
  EXPECT_EQ(counted(Flow::discharges_followed), 0U);
}

TEST_F(FollowUpTest, LongStaysAreNoPartOfReadmission) {
  admit(-400.0);
  discharge(10.0);
  admit(20.0);
  EXPECT_EQ(counted(Flow::readmitted_within_90_days), 0U);
}

}  // namespace
}  // namespace bansou
