#include "model/services/ward.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/run.hpp"
#include "tests/model/another.hpp"
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

TEST(Ward, WhoHasNowhereToGoGoesHomeFromAWardThatHasClosed) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set(scenario, "ward.no_home", 1.0);
  set(scenario, "ward.no_home_long_stay", 1.0);
  scenario.changes = {closing("ward", 30.0)};
  const Outcomes outcomes = run_once(scenario);
  EXPECT_LT(admissions(outcomes), 100U);
  const auto second_year = outcomes.flow_counts()[2 * static_cast<std::size_t>(Flow::discharges_home) + 1];
  EXPECT_GT(second_year, 20U);
  const WardOutcome& ward = outcomes.wards.front();
  EXPECT_GT(ward.beds[0], 0U);
  EXPECT_EQ(ward.beds[1], 0U) << "nobody can use them";
  EXPECT_GT(ward.occupied[1], 0.0F);
}

/// Half the beds each: who comes goes where there is room, and comes back from either.

TEST(Ward, OfTwoWardsTheOneWithRoomTakes) {
  const Scenario one = small_scenario({"31201"});
  Scenario two = with_another(one, "ward", "another");
  lead_to_both(two, "ward", "another");
  for (const char* ward : {"ward", "another"})
    set(two, join(ward, "beds"), 0.5 * one.parameters.at("ward.beds").value);
  const auto bed_days = [](const Outcomes& outcomes) {
    const std::size_t first = static_cast<std::size_t>(Wait::bed) * outcomes.municipalities();
    return outcomes.waiting_days()[first * static_cast<std::size_t>(outcomes.years())];
  };
  const Outcomes outcomes = run_once(two);
  EXPECT_EQ(bed_days(run_once(one)), 0.0);
  EXPECT_EQ(bed_days(outcomes), 0.0);
  for (const WardOutcome& ward : outcomes.wards) EXPECT_GT(ward.occupied.back(), 0.0F) << ward.service;
}

TEST(Ward, AReadmissionToAnotherWardCounts) {
  Scenario scenario = with_another(small_scenario({"31201"}), "ward", "another");
  scenario.years = 3;
  lead_to_both(scenario, "ward", "another");
  Scenario one = scenario;
  // In the first ward until the end of the first year, then in the other.
  scenario.changes = {closing("ward", 365.0)};
  const auto days = [](const Outcomes& outcomes) {
    return static_cast<double>(total(outcomes, Flow::hospital_days_after_discharge)) /
           static_cast<double>(total(outcomes, Flow::discharges_followed));
  };
  EXPECT_NEAR(days(run_once(scenario)) / days(run_once(one)), 1.0, 0.15);
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

/// Tottori's three areas; too few beds for a year, then as many as the scenario has.
Scenario short_of_beds(double beds) {
  Scenario scenario = read_shipped("tottori.yaml");
  scenario.years = 2;
  const double enough = scenario.parameters.at("ward.beds").value;
  set(scenario, "ward.beds", beds);
  scenario.changes = {set_from("ward.beds", enough, 245.0)};
  return scenario;
}

TEST(Ward, BedsThatOpenEverywhereAreForTheirOwnAreas) {
  EXPECT_EQ(total(run_once(short_of_beds(1.2e-3)), Flow::admissions_elsewhere), 0U);
}

TEST(Ward, NobodyWaitsWhileABedIsFreeAnywhere) {
  Scenario scenario = short_of_beds(1.2e-3);
  scenario.changes[0].value = 1.5e-3;  // soon scarce, but more than there are inpatients
  const auto world = make_world(scenario, Piece{0, 0});
  long beds = 0;
  for (const Catchment& place : world->catchments(Level::area))
    beds += std::lround(1.5e-3 * residents_of(scenario, place));
  std::size_t scarce = 0;
  for (double day = 260.0; day < scenario.horizon(); day += 1.0) {
    run_to(*world, day);
    long waiting = 0, inside = 0;
    for (ResidentId who = 0; who < world->residents().size(); ++who) {
      if (world->resident(who).place == Place::gone) continue;
      waiting += world->is_waiting(who, Wait::bed) ? 1 : 0;
      inside += world->resident(who).in_hospital() ? 1 : 0;
    }
    if (waiting == 0) continue;
    ++scarce;
    EXPECT_GE(inside, beds) << waiting << " wait on day " << day;
  }
  EXPECT_GT(scarce, 10U);
}

}  // namespace
}  // namespace bansou
