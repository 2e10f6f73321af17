#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

Scenario with_meetings() {
  Scenario scenario = small_option("councils-three-levels", {"31201", "31325"});
  set(scenario, "health_centre_backup.patience", 0.1);
  return scenario;
}

TEST(Council, TakesNoMoreCasesThanItsMeetingsHold) {
  Scenario scenario = with_meetings();
  for (const char* council : {"liaison_meeting", "area_council", "prefectural_council"}) {
    set(scenario, std::string(council) + ".cases", 1.0);
    set(scenario, std::string(council) + ".interval", 365.25);
  }
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::council_cases), 0U);
  EXPECT_LE(total(outcomes, Flow::council_cases), 2U * 4U);  // two years; two towns, an area, a prefecture
  EXPECT_GT(waits_of(outcomes, Wait::council).censored(), 0U);
}

TEST(Council, FindsALeadForACaseThatWasLostBetweenTeams) {
  Scenario scenario = small_option("single-door", {"31202"});
  for (Change& change : scenario.changes) {
    if (change.team == "single_door_team") change.add.clear();
  }
  set(scenario, "window.hand_off", 0.0);
  set(scenario, "window.hand_off_trusted", 0.0);
  const auto opened = total(run_once(without_changes(scenario)), Flow::cases_opened);
  EXPECT_GT(total(run_once(scenario), Flow::cases_opened), opened);
}

}  // namespace
}  // namespace bansou
