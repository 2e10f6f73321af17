#include "model/experiment/preflight.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/experiment/team_loads.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Of all places of the team together.
double utilisation(const Preflight& preflight, const std::string& team) {
  double used = 0.0;
  double fte = 0.0;
  for (const ExpectedLoad& load : preflight.loads) {
    if (load.team != team) continue;
    used += load.utilisation * load.fte;
    fte += load.fte;
  }
  return used / fte;
}

/// Of the only town with one.
ExpectedLoad desk_of(const Preflight& preflight) {
  const auto desk = std::ranges::find(preflight.loads, "municipal_desk", &ExpectedLoad::team);
  EXPECT_NE(desk, preflight.loads.end());
  return desk == preflight.loads.end() ? ExpectedLoad{} : *desk;
}

TEST(Preflight, IsNearWhatSimulationBrings) {
  Scenario scenario = small_scenario({"31202", "31204", "31329"});
  scenario.years = 3;
  const Outcomes outcomes = run_once(scenario);
  const Preflight guess = preflight(scenario);
  for (const char* team :
       {"municipal_desk", "health_centre", "clinic_team", "consultation_office", "settlement_office"}) {
    const double simulated = worked(outcomes, team) / paid(outcomes, team);
    EXPECT_NEAR(utilisation(guess, team) / simulated, 1.0, 0.25) << team << " " << simulated;
  }
}

/// Mean wait of those who have been seen, by tenths of the distribution.
double mean_wait(const Outcomes& outcomes, Wait wait) {
  sim::WaitHistogram all;
  for (std::size_t m = 0; m < outcomes.municipalities(); ++m)
    all.add(outcomes.histograms()[static_cast<std::size_t>(wait) * outcomes.municipalities() + m]);
  double sum = 0.0;
  for (const double p : {0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95}) sum += *all.quantile(p);
  return sum / 10.0;
}

/// Nobody at the desk does anything but first contacts, `load` times the usual number.
Scenario town_with(double load) {
  Scenario scenario = small_scenario({"31329"});
  scenario.years = 3;
  scenario.parameters.at("need.seek_distressed").value *= load;
  scenario.parameters.at("need.seek_unwell").value *= load;
  return scenario;
}

TEST(Preflight, WaitsAreOfTheSizeOfSimulatedOnes) {
  const Scenario scenario = town_with(1.0);
  const double simulated = mean_wait(run_once(scenario), Wait::first_contact);
  const double guessed = desk_of(preflight(scenario)).wait;
  EXPECT_GT(guessed, simulated / 3.0);
  EXPECT_LT(guessed, simulated * 3.0);
}

TEST(Preflight, BacklogGrowsWhereItGrowsInSimulation) {
  for (const double load : {1.0, 20.0}) {
    Scenario scenario = town_with(load);
    set(scenario, "window.hours", load > 1.0 ? 40.0 : 1.0);
    const Preflight guess = preflight(scenario);
    TeamLoads simulated;
    for (std::size_t replication = 0; replication < 3; ++replication)
      simulated.add(simulate(scenario, {replication, 0}));
    for (const TeamLoad& load_there : simulated.all()) {
      if (load_there.team != "municipal_desk") continue;
      const bool falls_behind = load_there.pace(scenario.years) != Pace::keeps_up;
      EXPECT_EQ(desk_of(guess).backlog > 0.0, falls_behind) << load << " " << load_there.growth.mean();
      EXPECT_EQ(falls_behind, load > 1.0);
    }
  }
}

TEST(Preflight, SaysWithHowManyPostsATeamWouldKeepUp) {
  for (const double slots : {20.0, 0.5}) {  // short of hours, short of slots
    Scenario scenario = town_with(slots > 1.0 ? 20.0 : 1.0);
    set(scenario, "casework.slots_per_fte", slots);
    if (slots > 1.0) set(scenario, "window.hours", 10.0);
    const ExpectedLoad before = desk_of(preflight(scenario));
    ASSERT_GT(before.backlog, 0.0) << slots;
    ASSERT_GT(before.more_fte, 0.0) << slots;
    Change change;
    change.team = "municipal_desk";
    change.municipalities = {0};
    change.add = {{"phn", before.more_fte}};
    scenario.changes.push_back(change);
    const ExpectedLoad after = desk_of(preflight(scenario));
    EXPECT_EQ(after.backlog, 0.0) << slots;
    EXPECT_TRUE(std::isfinite(after.wait)) << slots;
    EXPECT_EQ(after.more_fte, 0.0) << slots;
  }
}

TEST(Preflight, LooksAtFiguresAsTheyAreAfterTheLastChange) {
  for (const char* figure : {"window.hours", "need.onset_adult"}) {
    Scenario told = small_scenario({"31329"}), changed = told;
    const double value = 3.0 * told.parameters.at(figure).value;
    set(told, figure, value);
    changed.changes = {set_from(figure, value, 200.0), set_from(figure, 9.0 * value, 100.0)};  // by date
    for (const char* team : {"municipal_desk", "clinic_team"})
      EXPECT_NEAR(utilisation(preflight(changed), team), utilisation(preflight(told), team), 1e-9) << figure;
  }
}

TEST(Preflight, MoreStaffHaveMoreTime) {
  Scenario scenario = small_scenario({"31329"});
  const double before = utilisation(preflight(scenario), "municipal_desk");
  Change change;
  change.team = "municipal_desk";
  change.municipalities = {0};
  change.add = {{"psw", 1.0}};
  scenario.changes.push_back(change);
  EXPECT_LT(utilisation(preflight(scenario), "municipal_desk"), before);
}

TEST(Preflight, ReportsOutOfCustodyTakeHoursOfTheHealthCentre) {
  Scenario scenario = small_scenario({"31201"});
  remove_custody(scenario);
  const auto paid = [&] { return utilisation(preflight(scenario), "health_centre"); };
  const double without = paid();
  const double reports = 1e-5;  // a day and resident
  set(scenario, "correctional_reports.reports", reports);
  set(scenario, "correctional_reports.followed_up", 0.0);
  set(scenario, "correctional_route.examined", 0.0);
  set(scenario, "correctional_route.hours_report", 10.0);
  const double once = paid();
  EXPECT_GT(once, without);
  set(scenario, "correctional_route.hours_report", 20.0);
  EXPECT_NEAR(paid() - once, once - without, 0.01 * (once - without));
}

TEST(Preflight, NamesWhoCannotKeepUp) {
  Scenario scenario = small_scenario({"31329"});
  scenario.parameters.at("need.seek_distressed").value *= 100.0;
  scenario.parameters.at("need.seek_unwell").value *= 100.0;
  set(scenario, "window.hours", 40.0);
  const Preflight guess = preflight(scenario);
  const ExpectedLoad desk = desk_of(guess);
  EXPECT_TRUE(std::isinf(desk.wait));
  EXPECT_GT(desk.backlog, 0.0);
  EXPECT_TRUE(std::ranges::is_sorted(guess.loads, std::ranges::greater(), &ExpectedLoad::fullness));
}

TEST(Preflight, WhoeverFindsNoSlotWaits) {
  Scenario scenario = small_scenario({"31329"});
  set(scenario, "casework.slots_per_fte", 0.5);
  const Preflight guess = preflight(scenario);
  const ExpectedLoad desk = desk_of(guess);
  EXPECT_TRUE(std::isinf(desk.wait));
  EXPECT_GT(desk.backlog, 1.0);
  EXPECT_GT(desk.slots, 1.0);
  EXPECT_EQ(guess.loads.front().team, "municipal_desk");  // the bottleneck, though its hours are not full
  EXPECT_GT(guess.loads[1].utilisation, desk.utilisation);
  EXPECT_LT(desk.utilisation, utilisation(preflight(small_scenario({"31329"})), "municipal_desk"));
}

TEST(Preflight, KnowsTheLongestWayOfBackup) {
  Scenario town = small_scenario({"31329"});
  EXPECT_EQ(preflight(town).longest_backup,
            (std::vector<std::string>{"health_centre_backup", "centre_backup"}));  // nobody at a core centre
  town.local[0].fte["core_centre.specialist"] = 1.0;
  EXPECT_EQ(preflight(town).longest_backup,
            (std::vector<std::string>{"core_centre_backup", "health_centre_backup", "centre_backup"}));
}

TEST(Preflight, ThinTeamPassesBackupOn) {
  Scenario scenario = small_scenario({"31202", "31204", "31329"});
  scenario.years = 3;
  const double without = utilisation(preflight(scenario), "health_centre");
  for (auto& local : scenario.local) local.fte["core_centre.specialist"] = 0.02;
  const Preflight guess = preflight(scenario);
  const Outcomes outcomes = run_once(scenario);
  for (const char* team : {"core_centre", "health_centre"}) {
    const double simulated = worked(outcomes, team) / paid(outcomes, team);
    EXPECT_NEAR(utilisation(guess, team) / simulated, 1.0, 0.25) << team << " " << simulated;
  }
  EXPECT_LT(utilisation(guess, "health_centre"), without);
  for (const ExpectedLoad& load : guess.loads) {
    if (load.team == "core_centre") {
      EXPECT_EQ(load.backlog, 0.0) << load.place;
    }
  }
}

}  // namespace
}  // namespace bansou
