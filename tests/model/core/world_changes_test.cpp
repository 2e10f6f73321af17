#include "model/core/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "tests/model/histories.hpp"
#include "tests/model/small_scenario.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou {
namespace {

using testing::at_month;
using testing::at_start;
using testing::histories;
using testing::in_year;
using testing::joint_team;
using testing::paid;
using testing::run_once;
using testing::run_to;
using testing::set;
using testing::set_from;
using testing::small_scenario;
using testing::total;

TEST(WorldChanges, PostsByPopulationAreThoseOfEachPlace) {
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

TEST(WorldChanges, AChangeTakesEffectAtItsDate) {
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

TEST(WorldChanges, StaffThatIsSetReplacesWhatTheRuleGave) {
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

TEST(WorldChanges, ATeamThatIsStaffedAgainTheSameDayLetsNobodyGo) {
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

TEST(WorldChanges, PostsThatEndInStepsLeaveNoTeamWithoutAnybody) {
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

TEST(WorldChanges, JointTeamReplacesThoseOfItsTowns) {
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

TEST(WorldChanges, JointTeamTakesOverTheLines) {
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

TEST(WorldChanges, ARateThatIsChangedLeavesTheOthersAlone) {
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

TEST(WorldChanges, OnsetsBeginAndEndWithTheirRate) {
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

}  // namespace
}  // namespace bansou
