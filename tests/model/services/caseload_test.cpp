#include "model/services/caseload.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

constexpr double slots_per_fte = 5.0;

/// Full caseloads, and a joint desk after a year.
Scenario joint_desk() {
  Scenario scenario = small_scenario({"31325", "31328", "31329"});
  scenario.years = 2;
  set(scenario, "municipal_desk.phn.share", 0.2);
  set(scenario, "casework.slots_per_fte", slots_per_fte);
  scenario.changes = {joint_team("municipal_desk", 370.0)};
  return scenario;
}

TEST(Caseload, CasesHoldSlotsOfTheTeamThatTakesOver) {
  Scenario scenario = joint_desk();
  const double slots = std::floor(slots_per_fte * [&] {
    double fte = 0.0;
    for (const TeamSpec& team : scenario.teams) {
      if (team.id != "municipal_desk") continue;
      for (const auto& [role, amount] : baseline_staff(scenario, team, {0, 1, 2})) fte += amount;
    }
    return fte;
  }());
  const Outcomes outcomes = run_once(scenario);
  for (const int month : {6, 12, 13, 18, 23}) {
    EXPECT_LE(at_month(outcomes, Stock::open_cases, month), slots + 2.0) << month;
    EXPECT_GE(at_month(outcomes, Stock::open_cases, month), 0.8 * slots) << month;
  }
}

TEST(Caseload, WhoWaitsGoesOnWaitingForTheTeamThatTakesOver) {
  const Outcomes outcomes = run_once(joint_desk());
  const auto backlog = [&](std::size_t month, bool joint) {
    std::uint32_t sum = 0;
    for (const TeamOutcome& team : outcomes.teams) {
      if (team.team == "municipal_desk" && team.place.ends_with('+') == joint) sum += team.backlog[month];
    }
    return sum;
  };
  EXPECT_GT(backlog(11, false), 5U);
  EXPECT_EQ(backlog(11, true), 0U);
  EXPECT_EQ(backlog(12, false), 0U);
  EXPECT_GT(backlog(12, true), 5U);
}

TEST(Caseload, EverySlotThatIsTakenCounts) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "casework.slots_per_fte", 1e4);  // nobody waits
  const Outcomes outcomes = run_once(scenario);
  std::uint64_t taken = 0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team != "municipal_desk") continue;
    for (const std::uint32_t month : team.slots_taken) taken += month;
  }
  EXPECT_GT(taken, 50U);
  EXPECT_EQ(taken, waits_of(outcomes, Wait::caseload_slot).count());
}

TEST(Caseload, LittlesLawGivesTheMeanWait) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 5;
  set(scenario, "casework.slots_per_fte", slots_per_fte);
  const Outcomes outcomes = run_once(scenario);
  double at_ends_of_months = 0.0, changes = 0.0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team != "municipal_desk") continue;
    double before = team.without_slot.front();
    for (const double month : team.without_slot) {
      at_ends_of_months += month * days_per_month;
      changes += std::abs(month - std::exchange(before, month));
    }
  }
  double day_by_day = 0.0;
  for (int year = 0; year < outcomes.years(); ++year)
    day_by_day += outcomes.waiting_days()[static_cast<std::size_t>(Wait::caseload_slot) * 5 +
                                          static_cast<std::size_t>(year)];
  EXPECT_GT(day_by_day, 1e4);
  EXPECT_NEAR(at_ends_of_months, day_by_day, days_per_month * changes);
}

}  // namespace
}  // namespace bansou
