#include "model/services/snapshot.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "sim/confidence.hpp"
#include "sim/tally.hpp"
#include "tests/model/another.hpp"
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
    std::map<std::uint32_t, std::pair<Condition, std::uint8_t>> all;  // by serial
    for (const Resident& resident : world->residents()) {
      if (!resident.in_hospital() && resident.discharged < world->now() - 365.0)
        all[resident.serial] = {resident.condition, resident.frailty};
    }
    return all;
  };
  const auto few = outpatients(0.001), many = outpatients(0.03);
  std::size_t both = 0;
  for (const auto& [serial, traits] : few) {
    const auto same = many.find(serial);
    if (same == many.end()) continue;  // has been in hospital here
    ++both;
    EXPECT_EQ(same->second, traits);
  }
  EXPECT_GT(both, few.size() * 9 / 10);
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

/// Those in whom crises begin are the frail; children are not in hospital at the start.
TEST(Snapshot, WhoHasBeenInHospitalIsAsThoseInCrisis) {
  Scenario scenario = small_scenario({"31201"});
  const auto world = make_world(scenario, Piece{0, 0});
  double people = 0.0, frail = 0.0;
  for (const Resident& resident : world->residents()) {
    if (!resident.in_hospital() && resident.discharged < world->now() - 365.0) continue;
    EXPECT_NE(resident.age, AgeClass::child);
    people += 1.0;
    frail += resident.frailty >= frailty_classes / 2 ? 1.0 : 0.0;
  }
  EXPECT_GT(people, 500.0);
  EXPECT_GT(frail / people, 0.5 + 4.0 * std::sqrt(0.25 / people));
}

TEST(Snapshot, WhereNobodyComesToHaveANeedTheStatedNumbersHold) {
  Scenario scenario = small_scenario({"31201"});
  for (const char* name : {"need.onset_child", "need.onset_adult", "need.onset_young_old", "need.onset_old",
                           "snapshot.admissions"})
    set(scenario, name, 0.0);
  const auto world = make_world(scenario, Piece{0, 0});
  double outpatients = 0.0, adults = 0.0;
  for (const Resident& resident : world->residents()) {
    if (resident.in_hospital() || resident.treatment != Treatment::in_treatment) continue;
    outpatients += 1.0;
    adults += resident.age == AgeClass::adult ? 1.0 : 0.0;
  }
  const Municipality& town = scenario.municipalities[0];
  const double stated = scenario.parameters.at("snapshot.outpatients").value * town.population;
  EXPECT_NEAR(outpatients, stated, 1.0);
  const double share = town.by_age[static_cast<std::size_t>(AgeClass::adult)] / town.population;
  EXPECT_NEAR(adults / outpatients, share, 4.0 * std::sqrt(share * (1.0 - share) / outpatients));
}

/// Relapses and recoveries of the first year are within a tenth of those of the fifth, by the intervals of
/// their ratios; outpatients at the start within a twentieth of those after five years. Were nobody recovered
/// at the start, relapses would grow by half.
TEST(Snapshot, TheCourseOfNeedIsAtRest) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 5;
  sim::Tally relapses, recoveries, outpatients;
  for (std::size_t replication = 0; replication < 10; ++replication) {
    const Outcomes outcomes = simulate(scenario, Piece{replication, 0});
    const auto in_year = [&](Flow flow, std::size_t year) {
      return static_cast<double>(outcomes.flow_counts()[static_cast<std::size_t>(flow) * 5 + year]);
    };
    relapses.add(in_year(Flow::relapses, 0) / in_year(Flow::relapses, 4));
    recoveries.add(in_year(Flow::recoveries, 0) / in_year(Flow::recoveries, 4));
    outpatients.add(static_cast<double>(at_month(outcomes, Stock::in_treatment, 0)) /
                    static_cast<double>(at_month(outcomes, Stock::in_treatment, 59)));
  }
  const sim::Interval level = sim::confidence_interval(outpatients);
  EXPECT_GT(level.low, 0.95);
  EXPECT_LT(level.high, 1.05);
  for (const sim::Tally& ratio : {relapses, recoveries}) {
    const sim::Interval interval = sim::confidence_interval(ratio);
    EXPECT_GT(interval.low, 0.9);
    EXPECT_LT(interval.high, 1.1);
  }
}

TEST(Snapshot, ATownWithoutPeopleIsFine) {
  Scenario scenario = small_scenario({"31325"});
  scenario.municipalities[0].population = 0.0;
  scenario.municipalities[0].by_age.fill(0.0);
  const Outcomes outcomes = run_once(scenario);
  for (const std::uint32_t count : outcomes.flow_counts()) EXPECT_EQ(count, 0U);
}

/// Of those at the start, how many are with the service.
std::size_t with_service(const Scenario& scenario, const std::string& id) {
  const auto world = make_world(scenario, Piece{0, 0});
  const auto service = std::ranges::find(scenario.services, id, &ServiceSpec::id);
  const auto index = static_cast<ServiceIndex>(service - scenario.services.begin());
  return static_cast<std::size_t>(std::ranges::count_if(
      world->residents(), [&](const Resident& resident) { return resident.is_with(index); }));
}

TEST(Snapshot, AServiceThatIsClosedHasNobodyAtTheStart) {
  const Scenario plain = small_scenario({"31201"});
  for (const char* like : {"clinic", "casework", "ward"}) {
    Scenario scenario = with_another(plain, like, "another");
    scenario.services[0].open = false;
    EXPECT_EQ(with_service(scenario, "another"), 0U) << like;
    EXPECT_EQ(with_service(scenario, like), with_service(plain, like)) << like;
    EXPECT_GT(with_service(plain, like), 100U) << like;
  }
}

TEST(Snapshot, AServiceForSomeLeavesThoseAtTheStartToTheOneForAll) {
  const Scenario plain = small_scenario({"31201"});
  Scenario scenario = with_another(plain, "clinic", "another");
  scenario.services[0].serves.condition = bit(Condition::addiction);
  EXPECT_EQ(with_service(scenario, "another"), 0U);
  EXPECT_EQ(with_service(scenario, "clinic"), with_service(plain, "clinic"));
}

TEST(Snapshot, InpatientsAreSharedOutByBeds) {
  const Scenario plain = small_scenario({"31201"});
  Scenario scenario = with_another(plain, "ward", "another");
  scenario.parameters.at("another.beds").value = scenario.parameters.at("ward.beds").value / 3.0;
  const auto here = static_cast<double>(with_service(scenario, "ward"));
  const auto there = static_cast<double>(with_service(scenario, "another"));
  const auto all = static_cast<double>(with_service(plain, "ward"));
  EXPECT_NEAR(here + there, all, 4.0 * std::sqrt(all));
  EXPECT_NEAR(there, 0.25 * all, 4.0 * std::sqrt(all));
}

TEST(Snapshot, TwoWardsHaveInpatientsOfTheirOwn) {
  const Scenario scenario = with_another(small_scenario({"31201"}), "ward", "another");
  const auto world = make_world(scenario, Piece{0, 0});
  std::set<double> admitted;
  std::size_t inpatients = 0;
  for (const Resident& resident : world->residents()) {
    if (!resident.in_hospital()) continue;
    admitted.insert(resident.admitted);
    ++inpatients;
  }
  EXPECT_GT(inpatients, 100U);
  EXPECT_EQ(admitted.size(), inpatients);
}

}  // namespace
}  // namespace bansou
