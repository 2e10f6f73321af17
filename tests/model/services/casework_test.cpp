#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Casework, NoMoreCasesThanSlots) {
  Scenario scenario = small_scenario({"31325"});
  set(scenario, "casework.slots_per_fte", 0.1);  // every team keeps at least one
  const Outcomes outcomes = run_once(scenario);
  for (int month = 0; month < 12; ++month) EXPECT_LE(at_month(outcomes, Stock::open_cases, month), 1U);
  EXPECT_GT(waits_of(outcomes, Wait::caseload_slot).censored(), 0U);
}

TEST(Casework, ContactsFollowTheMix) {
  Scenario scenario = small_scenario();
  for (const char* service : {"casework", "core_centre_casework", "outreach"}) {
    set(scenario, join(service, "office_share"), 0.0);
    set(scenario, join(service, "telephone_share"), 1.0);
  }
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::contacts_telephone), 100U);
  EXPECT_EQ(total(outcomes, Flow::contacts_visit), 0U);
  EXPECT_EQ(total(outcomes, Flow::contacts_office), total(outcomes, Flow::first_contacts));
}

TEST(Casework, LostAtEveryContactMeansOneContactEach) {
  Scenario scenario = small_scenario();
  set(scenario, "casework.lost", 1.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::cases_closed), 0U);
  EXPECT_GT(total(outcomes, Flow::cases_lost), 20U);
}

TEST(Casework, MoreStaffShortensTheLineForASlot) {
  Scenario scenario = small_scenario({"31325"});
  set(scenario, "casework.slots_per_fte", 2.0);
  const auto before = waits_of(run_once(scenario), Wait::caseload_slot).censored();
  Change more;
  more.kind = Change::Kind::staff;
  more.team = "municipal_desk";
  more.municipalities = {0};
  more.add = {{"psw", 50.0}};
  more.from = 180.0;
  scenario.changes = {more};
  EXPECT_LT(waits_of(run_once(scenario), Wait::caseload_slot).censored(), before);
}

TEST(Casework, WhoeverWaitsForANamedWorkerIsPartOfTheBacklog) {
  Scenario scenario = small_scenario({"31202"});
  set(scenario, "casework.slots_per_fte", 1.0);
  const Outcomes outcomes = run_once(scenario);
  std::uint64_t backlog = 0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team == "municipal_desk" || team.team == "core_centre") backlog += team.backlog.back();
  }
  // Hundreds who have asked wait for a slot; the desk's own line is short.
  EXPECT_GT(backlog, 100U);
}

}  // namespace
}  // namespace bansou
