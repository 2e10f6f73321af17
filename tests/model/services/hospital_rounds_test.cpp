#include <gtest/gtest.h>

#include <map>

#include "tests/model/alone.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// By visits within the year, those who were in hospital all the time, and for long enough.
std::map<int, int> visited(const Scenario& scenario) {
  const auto world = make_world(scenario, Piece{0, 0});
  std::map<std::pair<std::uint32_t, double>, int> visits;  // by who, and since when in hospital
  const auto stay = [](const Resident& resident) { return std::pair{resident.serial, resident.admitted}; };
  world->on_happening = [&](const Resident& resident, double when, Happening what) {
    if (when >= 0.0 && what == happening(Happening::Kind::flow, Flow::hospital_visits))
      ++visits[stay(resident)];
  };
  simulate(*world);
  std::map<int, int> people;
  for (const Resident& resident : world->residents()) {
    if (resident.in_hospital() && resident.admitted < -scenario.parameters.at("long_stay_visits.stay").value)
      ++people[visits[stay(resident)]];
  }
  return people;
}

TEST(HospitalRounds, ComeAroundOncePerInterval) {
  Scenario scenario = small_scenario({"31201"});
  std::ranges::find(scenario.services, "long_stay_visits", &ServiceSpec::id)->open = true;
  set(scenario, "long_stay_visits.wish", 0.0);
  set(scenario, "municipal_desk.phn.density", 0.02);  // nobody waits for a visit
  for (const auto& [interval, visits] : {std::pair{91.3, 4}, {365.25, 1}}) {
    set(scenario, "long_stay_visits.interval", interval);
    const std::map<int, int> people = visited(scenario);
    EXPECT_EQ(people.size(), 1U);
    EXPECT_GT(people.at(visits), 50);
  }
}

/// Hours that the team works if the road takes so many times as long.
double hours_on_roads(Scenario scenario, const char* team, double times) {
  set(scenario, "work.road_factor", times * scenario.parameters.at("work.road_factor").value);
  return worked(run_once(scenario), team);
}

TEST(HospitalRounds, TownsGoToTheHospitalAndACommitteeIsThere) {
  Scenario towns = small_option("long-stay-visits", {"31201", "31325"}, 1);
  towns.changes[0].municipalities = {1};
  set(towns, "long_stay_visits.interval", 30.0);
  const auto more = [](const Scenario& scenario, const char* team) {
    return hours_on_roads(scenario, team, 4.0) - hours_on_roads(scenario, team, 1.0);
  };
  EXPECT_GT(more(towns, "municipal_desk"), more(without_changes(towns), "municipal_desk") + 10.0);
  Scenario committee = small_option("discharge-committee", {"31201", "31325"}, 1);
  set(committee, "work.inner_distance",
      0.0);  // no road to homes, which would change who comes to the hospital
  EXPECT_EQ(more(committee, "hospital_social_work"), 0.0);
}

TEST(HospitalRounds, TheHospitalIsWhereItsOwnStaffAre) {
  const Scenario scenario = small_option("discharge-committee", {"31201", "31325"}, 1);
  const auto world = make_world(scenario, Piece{0, 0});
  const Service& committee = *service_called(*world, "discharge_committee");
  for (const std::size_t home : {0U, 1U}) {
    EXPECT_EQ(world->travel_hours_to(0, home, committee), 0.0);
    EXPECT_GT(world->travel_hours_from(home, committee), 0.0);
  }
}

TEST(HospitalRounds, WithoutStaffNobodyIsVisited) {
  Scenario scenario = small_option("discharge-committee", {"31201"}, 1);
  scenario.changes[0].add = {};
  EXPECT_EQ(total(run_once(scenario), Flow::hospital_visits), 0U);
}

TEST(HospitalRounds, VisitsThatMoveNobodyChangeNothing) {
  Scenario scenario = small_option("discharge-committee", {"31201"}, 2);
  set(scenario, "discharge_committee.wish", 0.0);
  set(scenario, "discharge_committee.ends_protection", 0.0);
  const Outcomes with = run_once(scenario);
  const Outcomes without = run_once(without_changes(scenario));
  EXPECT_GT(total(with, Flow::hospital_visits), 100U);
  EXPECT_EQ(with.stock_counts(), without.stock_counts());
  for (const Flow flow : {Flow::deaths_in_hospital, Flow::discharges_home, Flow::readmissions,
                          Flow::transitions_begun, Flow::crises})
    EXPECT_EQ(total(with, flow), total(without, flow));
}

}  // namespace
}  // namespace bansou
