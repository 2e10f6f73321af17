#include "model/experiment/preflight.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

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
  for (const char* team : {"municipal_desk", "health_centre", "clinic_team", "consultation_office"}) {
    const double simulated = worked(outcomes, team) / paid(outcomes, team);
    EXPECT_NEAR(utilisation(guess, team) / simulated, 1.0, 0.25) << team << " " << simulated;
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

TEST(Preflight, NamesWhoCannotKeepUp) {
  Scenario scenario = small_scenario({"31329"});
  scenario.parameters.at("need.seek_distressed").value *= 100.0;
  scenario.parameters.at("need.seek_unwell").value *= 100.0;
  set(scenario, "window.hours", 40.0);
  const Preflight guess = preflight(scenario);
  const ExpectedLoad desk = desk_of(guess);
  EXPECT_TRUE(std::isinf(desk.wait));
  EXPECT_GT(desk.backlog, 0.0);
  EXPECT_TRUE(std::ranges::is_sorted(guess.loads, std::ranges::greater(), &ExpectedLoad::utilisation));
}

TEST(Preflight, WhoeverFindsNoSlotWaits) {
  Scenario scenario = small_scenario({"31329"});
  set(scenario, "casework.slots_per_fte", 0.5);
  const Preflight guess = preflight(scenario);
  const ExpectedLoad desk = desk_of(guess);
  EXPECT_TRUE(std::isinf(desk.wait));
  EXPECT_GT(desk.backlog, 1.0);
  EXPECT_LT(desk.utilisation, utilisation(preflight(small_scenario({"31329"})), "municipal_desk"));
}

TEST(Preflight, KnowsTheLongestWayOfBackup) {
  const Preflight guess = preflight(small_scenario({"31329"}));
  EXPECT_EQ(guess.longest_backup,
            (std::vector<std::string>{"core_centre_backup", "health_centre_backup", "centre_backup"}));
}

TEST(Preflight, WaitInLineIsThatOfTheTextbook) {
  // M/M/1: rho / (1 - rho). M/M/2 at 0.8: 1.778 of a service time; the approximation is within a few per
  // cent.
  EXPECT_NEAR(wait_in_line(1, 0.8), 4.0, 1e-12);
  EXPECT_NEAR(wait_in_line(2, 0.8), 16.0 / 9.0, 0.05);
  EXPECT_EQ(wait_in_line(3, 0.0), 0.0);
  EXPECT_TRUE(std::isinf(wait_in_line(3, 1.0)));
}

}  // namespace
}  // namespace bansou
