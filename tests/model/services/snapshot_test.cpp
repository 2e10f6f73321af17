#include "model/services/snapshot.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <tuple>
#include <vector>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Snapshot, PlacesAsManyAsStated) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "snapshot.admissions", 0.0);
  const double population = scenario.municipalities[0].population;
  const auto world = make_world(scenario, Piece{0, 0});
  double outpatients = 0.0;
  double inpatients = 0.0;
  for (const Resident& resident : world->residents()) {
    inpatients += resident.in_hospital() ? 1.0 : 0.0;
    outpatients += !resident.in_hospital() && resident.treatment == Treatment::in_treatment ? 1.0 : 0.0;
  }
  EXPECT_NEAR(outpatients, scenario.parameters.at("snapshot.outpatients").value * population, 1.0);
  EXPECT_NEAR(inpatients, scenario.parameters.at("snapshot.long_stay").value * population, 1.0);
}

TEST(Snapshot, RemembersTheAdmissionsOfTheYearBefore) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "snapshot.long_stay", 0.0);
  const auto world = make_world(scenario, Piece{0, 0});
  double inpatients = 0.0;
  double discharged = 0.0;
  for (const Resident& resident : world->residents()) {
    const double since = world->now() - (resident.in_hospital() ? resident.admitted : resident.discharged);
    if (since > 365.0) continue;
    EXPECT_GE(since, 0.0);
    ++(resident.in_hospital() ? inpatients : discharged);
  }
  const auto value = [&](const char* name) { return scenario.parameters.at(name).value; };
  const double admitted = value("snapshot.admissions") * 365.0 * scenario.municipalities[0].population;
  const double home = 1.0 - value("ward.death") - value("ward.transfer");
  EXPECT_NEAR(inpatients + discharged / home, admitted, 4.0 * std::sqrt(admitted));
  EXPECT_GT(inpatients, 0.15 * admitted);
  EXPECT_LT(inpatients, 0.45 * admitted);
}

TEST(Snapshot, StaysInHospitalShiftNobodyElsesDraws) {
  Scenario scenario = small_scenario({"31325"});
  const auto outpatients = [&](double exit) {
    set(scenario, "ward.exit_month_1", exit);
    const auto world = make_world(scenario, Piece{0, 0});
    std::vector<std::tuple<std::uint32_t, int, int>> all;
    for (const Resident& resident : world->residents()) {
      if (resident.in_hospital()) continue;
      all.emplace_back(resident.serial, static_cast<int>(resident.condition), resident.frailty);
    }
    return all;
  };
  EXPECT_EQ(outpatients(0.001), outpatients(0.03));
}

TEST(Snapshot, TakesThePlannersOwnCaseload) {
  Scenario scenario = small_scenario({"31325"});
  scenario.local[0].open_cases = 17;
  const auto world = make_world(scenario, Piece{0, 0});
  std::size_t cases = 0;
  for (const Resident& resident : world->residents()) {
    const auto who = static_cast<ResidentId>(&resident - world->residents().data());
    if (resident.has(Support::casework) || world->is_waiting(who, Wait::caseload_slot)) ++cases;
  }
  EXPECT_EQ(cases, 17U);
}

TEST(Snapshot, ATownWithoutPeopleIsFine) {
  Scenario scenario = small_scenario({"31325"});
  scenario.municipalities[0].population = 0.0;
  scenario.municipalities[0].by_age.fill(0.0);
  const Outcomes outcomes = run_once(scenario);
  for (const std::uint32_t count : outcomes.flow_counts()) EXPECT_EQ(count, 0U);
}

}  // namespace
}  // namespace bansou
