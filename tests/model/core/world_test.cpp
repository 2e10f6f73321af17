#include "model/core/world.hpp"

#include <gtest/gtest.h>

#include "tests/model/histories.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::at_month;
using testing::expect_conserved;
using testing::expect_no_unavailable_hours;
using testing::histories;
using testing::in_year;
using testing::joint_team;
using testing::remove_need;
using testing::run_once;
using testing::set;
using testing::set_from;
using testing::small_option;
using testing::small_scenario;

TEST(World, PeopleAreConserved) {
  const Scenario scenario = small_scenario();
  const auto world = make_world(scenario, Piece{0, 0});
  std::uint64_t gone = 0;
  world->on_history = [&gone](const World&, const Resident&) { ++gone; };
  while (const auto due = world->calendar.next_until(scenario.horizon())) {
    world->handle(due->event);
    if (world->calendar.size() % 16 == 0) expect_conserved(*world, gone);
  }
  expect_conserved(*world, gone);
  world->finish();
  EXPECT_EQ(gone, world->ever());  // everybody is remembered exactly once
}

TEST(World, StaffWorkNoLongerThanTheyArePaidPlusOvertime) {
  Scenario scenario = small_scenario();
  set(scenario, "need.seek_distressed", 0.02);  // swamped
  expect_no_unavailable_hours(run_once(scenario));
}

TEST(World, StocksAreWhatACensusFinds) {
  const Scenario scenario = small_scenario({"31201"});
  const auto world = make_world(scenario, Piece{0, 0});
  const Outcomes outcomes = simulate(*world);  // ends with the last month
  std::array<std::uint64_t, 6> census{};
  for (const Resident& resident : world->residents()) {
    if (resident.place == Place::gone) continue;
    const bool inside = resident.in_hospital();
    census[0] += !inside && resident.needs_help();
    census[1] += inside;
    census[2] += inside && world->now() - resident.admitted >= 365.0;
    census[3] += resident.has(Support::casework);
    census[4] += resident.in_transition;
    census[5] += 1;
  }
  const std::array counted{Stock::with_need,  Stock::inpatients,    Stock::long_stay,
                           Stock::open_cases, Stock::in_transition, Stock::in_view};
  for (std::size_t i = 0; i < census.size(); ++i)
    EXPECT_EQ(at_month(outcomes, counted[i], 11), census[i]) << i;
  EXPECT_GT(census[2], 0U);
}

TEST(World, NoNeedNoWork) {
  Scenario scenario = small_scenario();
  remove_need(scenario);
  const Outcomes outcomes = run_once(scenario);
  for (const std::uint32_t count : outcomes.flow_counts()) EXPECT_EQ(count, 0U);
  for (const std::uint32_t count : outcomes.stock_counts()) EXPECT_EQ(count, 0U);
}

TEST(World, PlentyOfStaffMeansHardlyAnyWait) {
  Scenario scenario = small_scenario();
  scenario.years = 3;
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.ends_with(".density") && !name.starts_with("ward")) parameter.value *= 200.0;
  }
  const auto waits = testing::waits_of(run_once(scenario), Wait::first_contact);
  EXPECT_GT(waits.count(), 100U);
  EXPECT_LT(waits.quantile(0.9).value(), 4.0);  // nights, weekends and holidays remain
}

TEST(World, MoreStaffInOneTownChangesNobodyWhoSharesNoResourceWithIt) {
  // Two towns in one prefecture and one calendar, with everything of their own.
  Scenario scenario = small_scenario({"31325", "31371"});
  scenario.municipalities[1].area = "elsewhere";
  scenario.municipalities[1].health_centre = "elsewhere";
  scenario.municipalities[1].centre = "elsewhere";
  // A full ward sends people to the other area; that would be a shared resource.
  set(scenario, "ward.beds", 0.05);
  const auto before = histories(scenario);
  Change more;
  more.kind = Change::Kind::staff;
  more.team = "municipal_desk";
  more.municipalities = {0};
  more.add = {{"psw", 1.0}};
  scenario.changes = {more};
  const auto after = histories(scenario);
  std::size_t same = 0;
  std::size_t changed_there = 0;
  for (const auto& [who, history] : before) {
    if (who.first == "31371") {
      ASSERT_EQ(history, after.at(who)) << "serial " << who.second;
      ++same;
    } else {
      changed_there += history != after.at(who) ? 1U : 0U;
    }
  }
  EXPECT_GT(same, 500U);
  EXPECT_GT(changed_there, 0U);
}

TEST(World, SeedAndReplicationMakeTheHistory) {
  Scenario scenario = small_scenario({"31325"});
  const auto first = simulate(scenario, Piece{0, 0}).history;
  EXPECT_EQ(first, simulate(scenario, Piece{0, 0}).history);
  EXPECT_NE(first, simulate(scenario, Piece{1, 0}).history);
  scenario.seed += 1;
  EXPECT_NE(first, simulate(scenario, Piece{0, 0}).history);
}

TEST(World, RoutineWorkFollowsTheTown) {
  Scenario scenario = small_option("family-support", {"31325", "31328", "31329"});
  scenario.changes[0].add = {{"psw", 5.0}};
  scenario.changes.push_back(joint_team("family_team", 370.0));
  set(scenario, "family_support.accepted", 1.0);
  const Outcomes outcomes = run_once(scenario);
  double before = 0.0, left = 0.0, joint = 0.0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team != "family_team") continue;
    if (team.place == "31329+") {
      joint = team.worked_hours[14];
    } else {
      before += team.worked_hours[11];
      left += team.worked_hours[14];
    }
  }
  EXPECT_GT(before, 1.0);
  EXPECT_EQ(left, 0.0);
  EXPECT_GT(joint, 0.8 * before);
}

TEST(World, RoutineWorkFollowsItsParameter) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  scenario.changes = {set_from("clinic.hours_attendance", 0.0, 365.25)};
  const Outcomes outcomes = run_once(scenario);
  double before = 0.0, after = 0.0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team != "clinic_team") continue;
    before += in_year(team.worked_hours, 0);
    after += in_year(team.worked_hours, 1);
  }
  EXPECT_GT(before, 10'000.0);
  EXPECT_LT(after, 0.2 * before);  // first appointments go on
}

}  // namespace
}  // namespace bansou
