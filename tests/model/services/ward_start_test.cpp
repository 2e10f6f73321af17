#include "model/services/ward.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/run.hpp"
#include "tests/model/another.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

std::size_t long_stays_of_day_0(const World& world) {
  return static_cast<std::size_t>(std::ranges::count_if(world.residents(), [](const Resident& resident) {
    return resident.in_hospital() && resident.admitted <= -365.0;
  }));
}

TEST(WardStart, BedsThatTheStartNeedsBeyondThePlannedAreGivenBack) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 3;
  set(scenario, "ward.beds", 1.5e-3);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_LE(at_month(outcomes, Stock::inpatients, 35), outcomes.wards.front().beds.back());
}

TEST(WardStart, ReplicationsAgreeOnBedsEvenWhereTheStockNeedsMore) {
  Scenario scenario = small_scenario();
  set(scenario, "ward.beds", 1e-4);
  const auto beds = [&](std::size_t replication) {
    std::vector<std::vector<std::uint32_t>> all;
    for (const WardOutcome& ward : simulate(scenario, Piece{replication, 0}).wards) all.push_back(ward.beds);
    return all;
  };
  for (std::size_t replication = 1; replication < 4; ++replication) EXPECT_EQ(beds(replication), beds(0));
}

TEST(WardStart, LongStaysAreHeldUntilTheStart) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "snapshot.admissions", 0.0);
  set(scenario, "ward.wish", 0.0);
  const auto world = make_world(scenario, Piece{0, 0});
  const double expected =
      scenario.parameters.at("snapshot.long_stay").value * scenario.municipalities[0].population;
  EXPECT_NEAR(static_cast<double>(long_stays_of_day_0(*world)), expected, 1.0);
  run_to(*world, -1e-9);
  EXPECT_NEAR(static_cast<double>(long_stays_of_day_0(*world)), expected, 1.0);
}

TEST(WardStart, OnDayZeroSupportToGoHomeIsUnderWayAndLongStaysAreAsMany) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "ward.wish", 0.25 / 365.25);
  set(scenario, "transition.stopped", 0.0);
  set(scenario, "transition_office.specialist.density", 50e-5);
  const auto world = make_world(scenario, Piece{0, 0});
  run_to(*world, -1e-9);
  std::size_t gone = 0, in_support = 0;
  for (const Resident& resident : world->residents()) {
    if (resident.discharged > -365.0F && resident.discharged < 0.0F && !resident.in_hospital() &&
        resident.admitted <= -365.0 - 365.0)
      ++gone;
    if (resident.in_transition) ++in_support;
  }
  EXPECT_GT(gone, 5U);
  EXPECT_GT(in_support, 5U);
  const double expected =
      scenario.parameters.at("snapshot.long_stay").value * scenario.municipalities[0].population;
  // Whoever reaches a year takes the place of somebody who went home: of the last months' nobody may yet.
  EXPECT_NEAR(static_cast<double>(long_stays_of_day_0(*world)), expected, 3.0);
}

}  // namespace
}  // namespace bansou
