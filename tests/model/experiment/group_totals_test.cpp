#include "model/experiment/group_totals.hpp"

#include <gtest/gtest.h>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

TEST(GroupTotals, AddsOneColumnOfTheOutcomes) {
  Outcomes outcomes(2, 2);
  outcomes.count(Flow::crises, 0, 0, 100);
  outcomes.count(Flow::crises, 1, 0, 3);
  outcomes.count(Flow::crises, 1, 1, 4);
  outcomes.set(Stock::hidden, 1, 23, 9);
  outcomes.set(Stock::hidden, 0, 23, 70);
  outcomes.add_waiting_days(Wait::bed, 1, 0, 1.5);
  outcomes.add_waiting_days(Wait::bed, 1, 1, 2.0);
  outcomes.waits(Wait::first_contact, 1).add(3.0);
  outcomes.waits(Wait::backup, 0).add(3.0);
  GroupTotals totals(1'000, 2, 1);
  totals.add(outcomes, 1);
  EXPECT_EQ(totals.total(Flow::crises), 7.0);
  EXPECT_EQ(totals.last_year(Flow::crises), 4.0);
  EXPECT_EQ(totals.at_end_of_month(Stock::hidden, 23), 9.0);
  EXPECT_EQ(totals.at_end_of_month(Stock::hidden, 22), 0.0);
  EXPECT_DOUBLE_EQ(totals.mean(Stock::hidden), 9.0 / 24.0);
  EXPECT_EQ(totals.waiting_days[static_cast<std::size_t>(Wait::bed)], 3.5);
  EXPECT_EQ(totals.first_contact.count(), 1U);
  EXPECT_EQ(totals.backup.count(), 0U);
  totals.reset();
  EXPECT_EQ(totals.total(Flow::crises), 0.0);
  EXPECT_EQ(totals.population, 1'000);
}

TEST(GroupTotals, AddsTeamsAndWards) {
  GroupTotals totals(1'000, 2, 1);
  totals.teams[0].add(fabricated::team("desk", "x", 0.0F, 0.0F, 0), 1.0);
  EXPECT_FALSE(totals.teams[0].present);
  totals.teams[0].add(fabricated::team("desk", "y", 100.0F, 110.0F, 2), 1.0);
  totals.teams[0].add(fabricated::team("desk", "z", 50.0F, 20.0F, 1), 1.0);
  EXPECT_TRUE(totals.teams[0].present);
  EXPECT_EQ(totals.teams[0].available, 300.0);
  EXPECT_EQ(totals.teams[0].worked, 260.0);
  EXPECT_EQ(totals.teams[0].overtime, 20.0);
  EXPECT_DOUBLE_EQ(totals.teams[0].growth, 36.0);
  EXPECT_DOUBLE_EQ(totals.teams[0].backlog, 34.5);  // 23 and 11.5, over 24 months that begin with 0
  TeamOutcome slots = fabricated::team("desk", "w", 0.0F, 0.0F, 0);
  slots.without_slot.assign(24, 6);
  slots.slots_taken[3] = 5;
  totals.teams[0].add(slots, 0.5);
  EXPECT_DOUBLE_EQ(totals.teams[0].slot_days, 3.0 * 2.0 * 365.25);
  EXPECT_EQ(totals.teams[0].slots_taken, 2.5);
  totals.add(WardOutcome{"ward", "東部", {40, 30}, {30.0F, 34.0F}});
  totals.add(WardOutcome{"ward", "西部", {}, {}});
  EXPECT_EQ(totals.beds, 35.0);
  EXPECT_EQ(totals.occupied, 32.0);
}

}  // namespace
}  // namespace bansou
