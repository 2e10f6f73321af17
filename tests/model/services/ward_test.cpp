#include "model/services/ward.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Ward, WithoutBedsNobodyIsAdmitted) {
  Scenario scenario = small_scenario();
  set(scenario, "ward.beds", 0.0);
  set(scenario, "snapshot.long_stay", 0.0);
  set(scenario, "snapshot.admissions", 0.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::discharges_home), 0U);
  EXPECT_EQ(at_month(outcomes, Stock::inpatients, 11), 0U);
  EXPECT_GT(waits_of(outcomes, Wait::bed).censored(), 0U);
}

TEST(Ward, NobodyWaitsForABedWhoseCrisisIsOver) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "ward.beds", 0.0);
  set(scenario, "need.crisis_subsides", 1.0);  // a day
  remove_custody(scenario);
  set(scenario, "crisis_response.reported", 0.0);  // whoever is under an order waits on
  const sim::WaitHistogram waits = waits_of(run_once(scenario), Wait::bed);
  EXPECT_EQ(waits.count(), 0U);
  EXPECT_GT(waits.censored(), 20U);
  for (std::size_t bin = sim::WaitHistogram::bin_of(30.0); bin < sim::WaitHistogram::bins; ++bin)
    EXPECT_EQ(waits.still_waiting()[bin], 0U) << bin;
}

TEST(Ward, MonthsCountTheBedsThereWere) {
  Scenario scenario = small_scenario({"31201"});
  scenario.changes = {set_from("ward.beds", 1e-3, 180.0)};
  const WardOutcome ward = run_once(scenario).wards.front();
  ASSERT_EQ(ward.beds.size(), 12U);
  EXPECT_GT(ward.beds[5], 2 * ward.beds[6]);
  EXPECT_EQ(ward.beds[0], ward.beds[5]);
}

TEST(Ward, BedsThatCloseAreNotFilledAgain) {
  Scenario scenario = small_scenario({"31201"});
  scenario.changes = {set_from("ward.beds", 0.0)};
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::admissions_voluntary), 0U);
  ASSERT_FALSE(outcomes.wards.empty());
  EXPECT_EQ(outcomes.wards.front().beds.back(), 0U);
}

TEST(Ward, BedsThatTheStartNeedsBeyondThePlannedAreGivenBack) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 3;
  set(scenario, "ward.beds", 1.5e-3);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_LE(at_month(outcomes, Stock::inpatients, 35), outcomes.wards.front().beds.back());
}

TEST(Ward, ReplicationsAgreeOnBedsEvenWhereTheStockNeedsMore) {
  Scenario scenario = small_scenario();
  set(scenario, "ward.beds", 1e-4);
  const auto beds = [&](std::size_t replication) {
    std::vector<std::vector<std::uint32_t>> all;
    for (const WardOutcome& ward : simulate(scenario, Piece{replication, 0}).wards) all.push_back(ward.beds);
    return all;
  };
  for (std::size_t replication = 1; replication < 4; ++replication) EXPECT_EQ(beds(replication), beds(0));
}

TEST(Ward, LongStaysAreHeldUntilTheStart) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "snapshot.admissions", 0.0);
  const auto world = make_world(scenario, Piece{0, 0});
  const auto long_stays = [&world] {
    std::size_t count = 0;
    for (const Resident& resident : world->residents()) {
      if (resident.in_hospital() && resident.admitted < -365.0) ++count;
    }
    return count;
  };
  const double expected =
      scenario.parameters.at("snapshot.long_stay").value * scenario.municipalities[0].population;
  EXPECT_NEAR(static_cast<double>(long_stays()), expected, 1.0);
  while (const auto due = world->calendar.next_until(-1e-9)) world->handle(due->event);
  EXPECT_NEAR(static_cast<double>(long_stays()), expected, 1.0);
}

TEST(Ward, StaysFollowTheDischargeCurve) {
  // Share discharged within a year of the exits in the first twelve months' hazards, no readmission, no
  // housing.
  Scenario scenario = small_scenario({"31201", "31202"});
  scenario.years = 3;
  set(scenario, "ward.no_home", 0.0);
  set(scenario, "ward.readmission_exit", 1.0);
  double hazard = 0.0;
  for (int month = 1; month <= 12; ++month) {
    hazard += scenario.parameters.at("ward.exit_month_" + std::to_string(month)).value * days_per_month;
  }
  const Outcomes outcomes = run_once(scenario);
  const auto admitted = static_cast<double>(admissions(outcomes));
  const double stayed = static_cast<double>(total(outcomes, Flow::became_long_stay)) / admitted;
  // Those who reach a year were admitted a year before; with level admissions the ratio is S(12 months).
  const double expected = std::exp(-hazard);
  const double sigma = std::sqrt(expected * (1.0 - expected) / admitted);
  EXPECT_NEAR(stayed, expected, 5.0 * sigma + 0.01);
}

}  // namespace
}  // namespace bansou
