#include "model/core/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "tests/model/small_scenario.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou {
namespace {

using testing::at_month;
using testing::at_start;
using testing::expect_conserved;
using testing::expect_no_unavailable_hours;
using testing::in_year;
using testing::joint_team;
using testing::paid;
using testing::remove_need;
using testing::run_once;
using testing::run_to;
using testing::set;
using testing::set_from;
using testing::small_option;
using testing::small_scenario;
using testing::total;
using testing::waits_of;

/// Fingerprints of all residents by (municipality code, serial).
std::map<std::pair<std::string, std::uint32_t>, std::uint64_t> histories(const Scenario& scenario) {
  std::map<std::pair<std::string, std::uint32_t>, std::uint64_t> result;
  const auto world = make_world(scenario, Piece{0, 0});
  world->on_history = [&result](const World& here, const Resident& resident) {
    result[{here.municipality(resident.municipality).code, resident.serial}] = resident.history;
  };
  simulate(*world);
  return result;
}

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

TEST(World, PostsByPopulationAreThoseOfEachPlace) {
  Scenario scenario = small_scenario({"31325", "31371"});
  Change change;
  change.team = "municipal_desk";
  change.add = {{"psw", 1.0}};
  change.per_residents = 10'000;
  change.municipalities = {0, 1};
  scenario.changes = {change};
  const auto by_population = histories(scenario);
  scenario.changes = {change, change};
  for (std::size_t i = 0; i < 2; ++i) {
    scenario.changes[i].per_residents = 0.0;
    scenario.changes[i].municipalities = {i};
    scenario.changes[i].add["psw"] = scenario.municipalities[i].population / 10'000;
  }
  EXPECT_EQ(histories(scenario), by_population);
  scenario.changes.clear();
  EXPECT_NE(histories(scenario), by_population);
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

TEST(World, AChangeTakesEffectAtItsDate) {
  Scenario scenario = small_scenario();
  scenario.years = 2;
  Change more;
  more.kind = Change::Kind::scale;
  more.team = "health_centre";
  more.scale = 2.0;
  more.municipalities = {0, 1, 2, 3};
  more.from = 365.25;
  scenario.changes = {more};
  for (const TeamOutcome& team : run_once(scenario).teams) {
    if (team.team != "health_centre" && team.team != "municipal_desk") continue;
    const double expected = team.team == "health_centre" ? 2.0 : 1.0;
    EXPECT_NEAR(in_year(team.available_hours, 1) / in_year(team.available_hours, 0), expected, 0.05);
  }
}

TEST(World, StaffThatIsSetReplacesWhatTheRuleGave) {
  Scenario scenario = small_scenario({"31325"});
  Change set_staff;
  set_staff.kind = Change::Kind::staff;
  set_staff.team = "municipal_desk";
  set_staff.set = {{"phn", 2.0}};
  set_staff.municipalities = {0};
  scenario.changes = {set_staff};
  const double two = paid(run_once(scenario), "municipal_desk");
  scenario.changes[0].set = {{"phn", 4.0}};
  EXPECT_GT(two, 0.0);
  EXPECT_NEAR(paid(run_once(scenario), "municipal_desk") / two, 2.0, 0.01);
}

TEST(World, ATeamThatIsStaffedAgainTheSameDayLetsNobodyGo) {
  Scenario scenario = small_scenario({"31202"});
  Change change;
  change.kind = Change::Kind::scale;
  change.team = "municipal_desk";
  change.scale = 0.0;
  change.municipalities = {0};
  change.from = 200.0;
  scenario.changes = {change};
  change.kind = Change::Kind::staff;
  change.set = {{"phn", 2.0}};
  scenario.changes.push_back(change);
  const auto world = make_world(scenario, Piece{0, 0});
  const auto open_cases = [&world](double until) {
    run_to(*world, until);
    return std::ranges::count_if(world->residents(),
                                 [](const Resident& resident) { return resident.has(Support::casework); });
  };
  const auto before = open_cases(199.9);
  EXPECT_GT(before, 3);
  EXPECT_EQ(open_cases(200.0), before);
}

TEST(World, PostsThatEndInStepsLeaveNoTeamWithoutAnybody) {
  Scenario scenario = small_scenario();
  for (const auto& [day, fte] : {std::pair{0.0, 0.8}, std::pair{30.0, -0.7}, std::pair{60.0, -0.1}}) {
    Change step;
    step.from = day;
    step.team = "disability_division";
    step.municipalities = testing::everywhere(scenario);
    step.add = {{"psw", fte}};
    scenario.changes.push_back(step);
  }
  const auto world = make_world(scenario, Piece{0, 0});
  const auto teams = [&world](double until) {
    run_to(*world, until);
    return std::ranges::count_if(world->teams(), [](const auto& team) {
      return team->spec().id == "disability_division" && team->present();
    });
  };
  EXPECT_EQ(teams(59.0), 4);
  EXPECT_EQ(teams(61.0), 0);
}

TEST(World, JointTeamReplacesThoseOfItsTowns) {
  Scenario scenario = small_scenario();
  Change joint = joint_team("core_centre");
  joint.add = {{"psw", 1.0}, {"specialist", 2.0}};
  scenario.changes = {joint};
  const Outcomes outcomes = run_once(scenario);
  std::size_t joint_teams = 0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team != "core_centre" || in_year(team.worked_hours, 0) <= 0.0) continue;
    ++joint_teams;
    EXPECT_EQ(team.place, "31329+");
  }
  EXPECT_EQ(joint_teams, 1U);
}

TEST(World, JointTeamTakesOverTheLines) {
  Scenario scenario = small_scenario();
  scenario.years = 2;
  set(scenario, "municipal_desk.phn.share", 0.005);  // desks fall behind
  scenario.changes = {joint_team("municipal_desk", 370.0)};
  const Outcomes outcomes = run_once(scenario);
  std::uint32_t before = 0, after = 0, joint = 0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team != "municipal_desk" || team.place == "31371") continue;
    if (team.place == "31329+") {
      joint = team.backlog[12];
      continue;
    }
    before += team.backlog[11];
    after += team.backlog[12];
  }
  EXPECT_GT(before, 20U);
  EXPECT_EQ(after, 0U);
  EXPECT_GT(joint, before / 2);
}

/// Days that people have lived outside hospital, from the stocks of day 0 and of the ends of months.
double days_outside(const Outcomes& outcomes) {
  std::uint64_t before = at_start(outcomes, Stock::in_view) - at_start(outcomes, Stock::inpatients);
  double days = 0.0;
  for (int month = 0; month < 12 * outcomes.years(); ++month) {
    const auto after =
        at_month(outcomes, Stock::in_view, month) - at_month(outcomes, Stock::inpatients, month);
    days += days_per_month * static_cast<double>(before + after) / 2.0;
    before = after;
  }
  return days;
}

TEST(World, ARateThatIsChangedLeavesTheOthersAlone) {
  Scenario scenario = small_scenario({"31201"});
  for (const char* rate : {"need.crisis", "need.crisis_after_discharge_90", "need.crisis_after_discharge_180",
                           "need.crisis_after_discharge_365"})
    set(scenario, rate, 0.0);  // nobody moves away in a crisis
  constexpr double a_day = 0.5 / 365.25;
  for (const char* rate :
       {"need.die_child", "need.die_adult", "need.die_young_old", "need.die_old", "need.leave"})
    scenario.changes.push_back(set_from(rate, a_day));
  const Outcomes before = run_once(scenario);
  for (const char* rate : {"need.relapse", "need.worsen", "need.improve", "need.recover"})
    scenario.changes.push_back(set_from(rate, 0.0));
  const Outcomes after = run_once(scenario);
  for (const Outcomes* outcomes : {&before, &after}) {
    const boost::math::poisson expected(a_day * days_outside(*outcomes));
    for (const Flow flow : {Flow::deaths, Flow::moved_away})
      EXPECT_TRUE(theory::likely(expected, total(*outcomes, flow)));
  }
  EXPECT_EQ(total(after, Flow::relapses), 0U);
}

TEST(World, OnsetsBeginAndEndWithTheirRate) {
  Scenario scenario = small_scenario({"31201"});
  const auto world = make_world(scenario, Piece{0, 0});
  const auto by_age = world->onset_rates(0);
  const double a_day = std::accumulate(by_age.begin(), by_age.end(), 0.0);
  const boost::math::poisson expected(a_day * scenario.horizon());
  EXPECT_TRUE(theory::likely(expected, total(run_once(scenario), Flow::onset)));
  for (const char* age : {"child", "adult", "young_old", "old"}) {
    const std::string rate = std::string("need.onset_") + age;
    scenario.changes.push_back(set_from(rate, scenario.parameters.at(rate).value));
    set(scenario, rate, 0.0);
  }
  EXPECT_TRUE(theory::likely(expected, total(run_once(scenario), Flow::onset)));
  for (Change& change : scenario.changes) {
    std::swap(change.value, scenario.parameters.at(change.parameter).value);
  }
  EXPECT_EQ(total(run_once(scenario), Flow::onset), 0U);
}

TEST(World, OnlyWaitsThatBeginWithinTheRunAreObserved) {
  Scenario scenario = small_scenario({"31202", "31203", "31204"});
  set(scenario, "municipal_desk.phn.share", 0.005);  // desks fall behind
  set(scenario, "window.hours", 8.0);
  scenario.changes = {set_from("need.seek_distressed", 0.0), set_from("need.seek_unwell", 0.0)};
  const Outcomes outcomes = run_once(scenario);
  const auto waits = waits_of(outcomes, Wait::first_contact);
  EXPECT_EQ(waits.count() + waits.censored(), 0U);
  double days = 0.0;
  for (std::size_t m = 0; m < 3; ++m)
    days += outcomes.waiting_days()[static_cast<std::size_t>(Wait::first_contact) * 3 + m];
  EXPECT_GT(days, 10.0);
}

TEST(World, WhoHasMovedWithALineCanStillGiveUp) {
  Scenario scenario = small_scenario({"31202", "31203", "31204"});
  scenario.years = 2;
  const double patience = scenario.parameters.at("window.patience").value;
  set(scenario, "municipal_desk.phn.share", 0.005);  // desks fall behind
  set(scenario, "window.hours", 8.0);
  scenario.changes = {joint_team("municipal_desk", 370.0)};
  const auto world = make_world(scenario, Piece{0, 0});
  std::map<std::pair<std::uint16_t, std::uint32_t>, double> since;  // who waits now
  world->on_happening = [&since](const Resident& resident, double when, Happening what) {
    const std::pair who{resident.municipality, resident.serial};
    if (what == happening(Happening::Kind::wait_begun, Wait::first_contact)) since[who] = when;
    if (what == happening(Happening::Kind::wait_over, Wait::first_contact)) since.erase(who);
  };
  const auto wait_for = [&](double days) {
    return std::ranges::count_if(since, [&](const auto& wait) { return world->now() - wait.second >= days; });
  };
  const auto run = [&world](double until) { run_to(*world, until); };
  run(371.0);
  EXPECT_GT(wait_for(1.0), 5);
  run(371.0 + patience);
  EXPECT_EQ(wait_for(patience + 0.01), 0);
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
