#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/model/alone.hpp"
#include "tests/model/meetings.hpp"

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

Scenario with_liaison_meeting(double from) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 3;
  scenario.changes = {opening("liaison_meeting", from)};
  return scenario;
}

double trust_after(const Scenario& scenario, double days) {
  const auto world = make_world(scenario, Piece{0, 0});
  run_to(*world, days);
  return world->slow(SlowState::trust, 0);
}

TEST(Council, RaisesTrustByTheHoursThatMembersCome) {
  Scenario scenario = with_liaison_meeting(0.0);
  set(scenario, "liaison_meeting.raised", 0.1);
  const double trust = trust_after(scenario, 90.0);
  EXPECT_GT(trust, 0.0);
  set(scenario, "liaison_meeting.hours_meeting",
      0.5 * scenario.parameters.at("liaison_meeting.hours_meeting").value);
  EXPECT_LT(trust_after(scenario, 90.0), trust);
  set(scenario, "liaison_meeting.hours_meeting", 0.0);
  EXPECT_EQ(trust_after(scenario, 90.0), 0.0);
}

TEST(Council, MeetsForTheFirstTimeAfterAMonthAndAsOftenAsItsIntervalSays) {
  Scenario scenario = with_liaison_meeting(365.0);
  set(scenario, "liaison_meeting.interval", 365.0);
  EXPECT_EQ(meetings(scenario, 36), (std::vector<double>{24 * days_per_month, 36 * days_per_month}));
}

TEST(Council, NobodyGoesOnWaitingForACouncilThatHasEnded) {
  Scenario scenario = with_meetings();
  const std::vector<Change> opened = scenario.changes;
  for (const Change& open : opened)
    scenario.changes.push_back(closing(open.service, 300.0, open.municipalities));
  const auto world = make_world(scenario, Piece{0, 0});
  run_to(*world, 301.0);
  for (ResidentId who = 0; who < world->residents().size(); ++who) {
    const bool here = world->resident(who).place != Place::gone;
    EXPECT_FALSE(here && world->is_waiting(who, Wait::council)) << who;
  }
}

TEST(Council, SharesWhatItTakesUpSomeOfItWithoutNeed) {
  const Outcomes outcomes = run_once(with_meetings());
  const auto shared = total(outcomes, Flow::information_shared);
  EXPECT_EQ(shared, total(outcomes, Flow::council_cases));
  EXPECT_GT(shared, total(outcomes, Flow::shared_without_need));
}

TEST(Council, DecidesNothingForWhoHasSomebodyWhoIsNotStuck) {
  for (const bool stuck : {false, true}) {
    Scenario scenario = with_liaison_meeting(0.0);
    const Alone alone(scenario, "liaison_meeting");
    alone.service->arrive(*alone.world, alone.who);
    alone.world->set_support(alone.who, Support::casework, true);
    alone.world->resident(alone.who).stalled = stuck;
    alone.run(90.0);
    EXPECT_EQ(total(alone.world->outcomes, Flow::council_cases), 1U);
    EXPECT_EQ(total(alone.world->outcomes, Flow::shared_without_need), stuck ? 0U : 1U);
  }
}

TEST(Council, LetsGoOfWhoeverIsWellAgain) {
  const Alone alone(with_liaison_meeting(0.0), "liaison_meeting");
  alone.service->arrive(*alone.world, alone.who);
  alone.world->set_severity(alone.who, Severity::recovered);
  alone.run(90.0);
  EXPECT_FALSE(alone.world->is_waiting(alone.who, Wait::council));
  EXPECT_FALSE(alone.world->resident(alone.who).is_with(alone.service->index));
  EXPECT_EQ(total(alone.world->outcomes, Flow::council_cases), 0U);
}

TEST(Council, LetsGoOfACaseThatIsClosed) {
  const Alone alone(with_liaison_meeting(0.0), "liaison_meeting");
  alone.service->arrive(*alone.world, alone.who);
  EXPECT_TRUE(alone.world->is_waiting(alone.who, Wait::council));
  alone.world->case_is_over(alone.who);
  EXPECT_FALSE(alone.world->is_waiting(alone.who, Wait::council));
}

TEST(Council, FindsALeadForACaseThatWasLostBetweenTeams) {
  Scenario scenario = small_option("iruma-calendar", {"31202"});
  std::erase_if(scenario.changes, [](const Change& change) { return change.service != "liaison_meeting"; });
  set(scenario, "window.hand_off", 0.0);
  set(scenario, "window.hand_off_trusted", 0.0);
  const auto opened = total(run_once(without_changes(scenario)), Flow::cases_opened);
  EXPECT_GT(total(run_once(scenario), Flow::cases_opened), opened);
}

TEST(Council, ATeamSitsThereOnceForAllItsServices) {
  Scenario scenario = with_meetings();
  const auto hours_at_desks = [](const Scenario& of) {
    double hours = 0.0;
    for (const TeamOutcome& team : run_once(of).teams) {
      if (team.team != "municipal_desk") continue;
      for (const float worked : team.worked_hours) hours += worked;
    }
    return hours;
  };
  const double once = hours_at_desks(scenario);
  for (ServiceSpec& service : scenario.services) {
    if (service.kind != "council") continue;
    auto& members = service.routes.at("members");
    if (std::ranges::find(members, "window") != members.end()) members.push_back("casework");  // of the desk
  }
  EXPECT_EQ(hours_at_desks(scenario), once);
}

}  // namespace
}  // namespace bansou
