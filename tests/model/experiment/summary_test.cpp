#include "model/experiment/summary.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

/// Crises in 若桜町 by replication: 80, 160, 240. Its desk falls behind, the others do not.
Outcomes outcomes(std::size_t replication, std::size_t partition) {
  Outcomes result(partition == 0 ? 2 : 1, 2);
  if (partition == 1) return result;
  result.count(Flow::crises, 0, 0, static_cast<std::uint32_t>(80 * (replication + 1)));
  result.count(Flow::emergencies, 0, 0, replication == 0 ? 1 : 0);
  result.waits(Wait::first_contact, 0).add_censored(replication == 1 ? 200.0 : 100.0);
  result.set(Stock::long_stay, 1, 0, static_cast<std::uint32_t>(10 + replication));
  result.teams = {fabricated::team("desk", "31325", 100.0F, 120.0F, 2),
                  fabricated::team("desk", "31201", 300.0F, 150.0F, 0),
                  fabricated::team("backup", "東部", 100.0F, 98.0F, 0)};
  return result;
}

class SummaryTest : public testing::Test {
 protected:
  Scenario scenario = fabricated::scenario();
  Summary summary = summarise(scenario, fabricated::collect(scenario, 3, outcomes));
};

TEST_F(SummaryTest, MeansCarryStudentIntervals) {
  const Estimate& crises = summary.at("crises_per_10k", first_municipality_group);
  EXPECT_EQ(crises.observed, 3U);
  EXPECT_DOUBLE_EQ(crises.interval.mean, 200.0);
  // Student's 97.5 % point with two degrees of freedom is 4.302653; the standard deviation is 100.
  EXPECT_NEAR(crises.interval.high - 200.0, 4.302653 * 100.0 / std::sqrt(3.0), 1e-4);
  EXPECT_EQ(summary.at("crises_per_10k", 2).observed, 0U);
  EXPECT_DOUBLE_EQ(summary.long_stay[0].mean, 11.0);
  EXPECT_THROW((void)summary.at("nonsense", 0), std::out_of_range);
}

TEST_F(SummaryTest, WhatCannotBeNegativeHasNoNegativeBound) {
  // Student's interval would begin at 200 - 248.
  EXPECT_EQ(summary.at("crises_per_10k", first_municipality_group).interval.low, 0.0);
  // -10, -11, -12 by the end: a change may be negative.
  EXPECT_LT(summary.at("long_stay_change", 0).interval.low, -11.0);
}

TEST_F(SummaryTest, NoShareExceedsItsWhole) {
  const auto few = [](std::size_t replication, std::size_t partition) {
    Outcomes result = outcomes(replication, partition);
    result.count(Flow::first_contacts, 0, 0, 10);
    result.count(Flow::missed_assessments, 0, 0, replication == 0 ? 2 : 10);
    result.count(Flow::discharges_followed, 0, 0, 1);
    result.count(Flow::hospital_days_after_discharge, 0, 0, replication == 0 ? 200 : 0);
    return result;
  };
  const Summary shares = summarise(scenario, fabricated::collect(scenario, 3, few));
  const Estimate& missed = shares.at("missed_share", first_municipality_group);
  EXPECT_NEAR(missed.interval.mean, 220.0 / 3.0, 1e-9);
  EXPECT_EQ(missed.interval.high, 100.0);
  EXPECT_GT(shares.at("utilisation.desk", first_municipality_group).interval.high, 100.0);  // overtime
  EXPECT_EQ(shares.at("community_days", first_municipality_group).interval.high, 365.0);
}

TEST_F(SummaryTest, MoreThanThePlannedBedsMayBeOccupied) {
  const auto crowded = [](std::size_t replication, std::size_t partition) {
    Outcomes result = outcomes(replication, partition);
    if (partition == 0) result.wards = {{"ward", "東部", {10}, {static_cast<float>(11 + replication)}}};
    return result;
  };
  const Summary full = summarise(scenario, fabricated::collect(scenario, 3, crowded));
  const sim::Interval& occupancy = full.at("bed_occupancy", 0).interval;
  EXPECT_GT(occupancy.mean, 100.0);
  EXPECT_GT(occupancy.high, occupancy.mean);
}

TEST_F(SummaryTest, ChancesCarryWilsonIntervals) {
  const Estimate& chance = summary.at("chance_emergency", first_municipality_group);
  EXPECT_NEAR(chance.interval.mean, 100.0 / 3.0, 1e-9);
  EXPECT_NEAR(chance.interval.low, 6.149, 1e-3);
  EXPECT_NEAR(chance.interval.high, 79.235, 1e-3);
  EXPECT_EQ(wilson_interval(0.0, 10).low, 0.0);
  EXPECT_NEAR(wilson_interval(0.0, 10).high, 27.753, 1e-3);
}

TEST_F(SummaryTest, WaitsOfThoseStillWaitingAreLowerBounds) {
  const Estimate& wait = summary.at("wait_first_contact_median", first_municipality_group);
  EXPECT_TRUE(wait.at_least);
  EXPECT_GT(wait.interval.mean, 90.0);
  EXPECT_LT(wait.interval.mean, 200.0);
  EXPECT_LE(wait.interval.low, wait.interval.mean);
  EXPECT_EQ(wait.interval.high, std::numeric_limits<double>::infinity());
  EXPECT_FALSE(summary.at("crises_per_10k", 0).at_least);
}

TEST_F(SummaryTest, NamesTeamsThatDoNotKeepUp) {
  const TeamSummary& desk = summary.teams[0];
  EXPECT_EQ(desk.places, 2U);
  ASSERT_EQ(desk.overloaded.size(), 1U);
  EXPECT_EQ(desk.overloaded[0].name.ja, "若桜町");
  EXPECT_EQ(desk.overloaded[0].pace, Pace::backlog_grows);
  EXPECT_DOUBLE_EQ(desk.overloaded[0].growth.mean, 24.0);
  EXPECT_DOUBLE_EQ(desk.overloaded[0].utilisation, 1.2);
  ASSERT_EQ(summary.teams[1].overloaded.size(), 1U);
  EXPECT_EQ(summary.teams[1].overloaded[0].pace, Pace::no_slack);
}

TEST_F(SummaryTest, WhereOnlySlotsLackWorkIsNotMarked) {
  ServiceSpec casework;
  casework.id = "casework";
  casework.kind = "casework";
  casework.team = "desk";
  scenario.services.push_back(casework);
  for (const bool only_slots : {true, false}) {
    const auto lines = [&](std::size_t replication, std::size_t partition) {
      Outcomes result = outcomes(replication, partition);
      if (partition == 1) return result;
      TeamOutcome& desk = result.teams[0] = fabricated::team("desk", "31325", 100.0F, 80.0F, 2);
      if (only_slots) desk.without_slot = desk.backlog;
      return result;
    };
    const Summary of_lines = summarise(scenario, fabricated::collect(scenario, 3, lines));
    const auto marked = [&](const char* metric) {
      return of_lines.at(metric, first_municipality_group).overloaded_share;
    };
    EXPECT_EQ(marked("wait_first_contact_p90"), only_slots ? 0.0 : 1.0);
    EXPECT_EQ(marked("waiting_days.first_contact"), only_slots ? 0.0 : 1.0);
    EXPECT_EQ(marked("wait_caseload_slot_p90"), 1.0);
    EXPECT_EQ(marked("waiting_days.caseload_slot"), 1.0);
    const PlaceLoad& desk = of_lines.teams[0].overloaded.at(0);
    EXPECT_EQ(desk.pace, only_slots ? Pace::lacks_slots : Pace::backlog_grows);
    EXPECT_DOUBLE_EQ(desk.slot_growth.mean, only_slots ? 24.0 : 0.0);
  }
}

TEST_F(SummaryTest, MarksTheWaitsThatGrow) {
  EXPECT_DOUBLE_EQ(summary.at("wait_first_contact_p90", 0).overloaded_share, 4'000.0 / 206'000.0);
  EXPECT_DOUBLE_EQ(summary.at("wait_first_contact_p90", 1).overloaded_share, 0.4);
  EXPECT_DOUBLE_EQ(summary.at("wait_first_contact_p90", 4).overloaded_share, 0.0);
  EXPECT_DOUBLE_EQ(summary.at("wait_backup_median", 4).overloaded_share, 1.0);
  EXPECT_DOUBLE_EQ(summary.at("crises_per_10k", 0).overloaded_share, 0.0);
}

TEST_F(SummaryTest, AFewEqualFiguresHaveNoWidthEither) {
  EXPECT_TRUE(std::isinf(summary.at("crises_per_10k", first_municipality_group + 1).interval.high))
      << "never any";
  const Summary more = summarise(scenario, fabricated::collect(scenario, 5, outcomes));
  // None in five runs of two years among 196,000: up to -log(0.025) events are left open.
  EXPECT_NEAR(more.at("crises_per_10k", first_municipality_group + 1).interval.high,
              1e4 * 3.688879 / (5.0 * 2.0 * 196e3), 1e-8);
}

TEST_F(SummaryTest, OneReplicationHasNoWidth) {
  const Summary one = summarise(scenario, fabricated::collect(scenario, 1, outcomes));
  EXPECT_TRUE(std::isinf(one.at("crises_per_10k", 0).interval.high));
  EXPECT_TRUE(summarise(scenario, MetricCollector(scenario)).long_stay.empty());
}

}  // namespace
}  // namespace bansou
