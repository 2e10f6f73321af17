#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

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
  std::uint64_t backlog = 0, without_slot = 0;
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team != "municipal_desk" && team.team != "core_centre") continue;
    backlog += team.backlog.back();
    without_slot += team.without_slot.back();
  }
  // Hundreds who have asked wait for a slot; the desk's own line is short.
  EXPECT_GT(without_slot, 100U);
  EXPECT_GE(backlog, without_slot);
  EXPECT_LT(backlog - without_slot, without_slot / 10);
}

/// What becomes of the cases of one town when teams end.
class HandOver : public ::testing::Test {
 protected:
  static constexpr double end = 200.0;
  static constexpr double just_before = end - 1e-4;  ///< so that nobody else comes in between

  HandOver() {
    scenario.local[0] = {};  // no core centre yet
    for (const ServiceSpec& spec : scenario.services) {
      if (spec.kind == "casework") set(scenario, spec.id + ".hand_off", 1.0);
    }
  }

  /// The core centre has this staff from a day on.
  Change core_centre(double psw, double from) const {
    Change change;
    change.kind = Change::Kind::staff;
    change.team = "core_centre";
    change.municipalities = everywhere(scenario);
    change.set = {{"psw", psw}, {"specialist", 0.0}};
    change.from = from;
    return change;
  }

  Change closure(const std::string& team, double from = end) const {
    return testing::closure(scenario, team, from);
  }

  void run(double until) {
    if (!world) world = make_world(scenario, Piece{0, 0});
    run_to(*world, until);
  }

  const Service& service(const std::string& id) const {
    return **std::ranges::find_if(world->services, [&](const auto& one) { return one->spec->id == id; });
  }

  /// Residents with an open case at the service, or in its line.
  std::vector<ResidentId> with(const std::string& id, bool open) const {
    const ServiceIndex index = service(id).index;
    std::vector<ResidentId> result;
    for (ResidentId who = 0; who < world->residents().size(); ++who) {
      const Resident& resident = world->residents()[who];
      if (resident.is_with(index) && resident.has(Support::casework) == open) result.push_back(who);
    }
    return result;
  }

  std::uint64_t counted(Flow flow) const { return total(world->outcomes, flow); }

  Scenario scenario = small_scenario({"31202"});
  std::unique_ptr<World> world;
};

TEST_F(HandOver, CasesGoOnWithAnotherTeam) {
  set(scenario, "casework.slots_per_fte", 1000.0);
  scenario.changes = {core_centre(1.0, 0.0), closure("core_centre")};
  run(just_before);
  const auto cases = with("core_centre_casework", true);
  const auto others = with("casework", true).size();
  const auto opened = counted(Flow::cases_opened);
  const auto ended = counted(Flow::cases_closed) + counted(Flow::cases_lost);
  ASSERT_GT(cases.size(), 10U);
  run(end);
  EXPECT_EQ(with("core_centre_casework", true).size() + with("core_centre_casework", false).size(), 0U);
  EXPECT_EQ(with("casework", true).size(), others + cases.size());
  EXPECT_EQ(counted(Flow::cases_opened), opened);
  EXPECT_EQ(counted(Flow::cases_closed) + counted(Flow::cases_lost), ended);
  run(end + 30.0);
  const auto met = std::ranges::count_if(cases, [&](ResidentId who) {
    return world->resident(who).has(Support::casework) && world->resident(who).contacts > 0;
  });
  EXPECT_GT(2U * static_cast<std::size_t>(met), cases.size());
}

TEST_F(HandOver, CasesWaitWhereTheOtherTeamIsFull) {
  set(scenario, "casework.slots_per_fte", 0.1);  // one in all
  scenario.changes = {core_centre(1.0, 0.0), closure("core_centre"),
                      set_from("casework.slots_per_fte", 1000.0, end + 1.0)};
  run(just_before);
  const auto cases = with("core_centre_casework", true);
  const auto waiting = with("casework", false).size();
  ASSERT_GT(cases.size(), 10U);
  ASSERT_EQ(with("casework", true).size(), 1U);
  run(end);
  EXPECT_EQ(with("casework", true).size(), 1U);
  EXPECT_EQ(with("casework", false).size(), waiting + cases.size());
  for (const ResidentId who : cases) EXPECT_TRUE(world->is_waiting(who, Wait::caseload_slot));
  run(end + 0.9);
  const auto opened = counted(Flow::cases_opened);
  const auto others = with("casework", false);
  const auto handed_over =
      std::ranges::count_if(others, [&](ResidentId who) { return world->resident(who).handed_over; });
  run(end + 1.0);
  EXPECT_EQ(with("casework", false).size(), 0U);
  EXPECT_EQ(counted(Flow::cases_opened) + static_cast<std::uint64_t>(handed_over), opened + others.size());
}

TEST_F(HandOver, TheMostUnwellFindWhatIsFree) {
  scenario.changes = {closure("municipal_desk"), core_centre(0.5, end)};  // ten slots
  run(just_before);
  std::vector<Severity> severities;
  for (const ResidentId who : with("casework", true)) severities.push_back(world->resident(who).severity);
  std::ranges::sort(severities, std::greater{});
  ASSERT_GT(severities.size(), 10U);
  ASSERT_GT(severities[9], severities.back());
  run(end);
  const auto served = with("core_centre_casework", true);
  EXPECT_EQ(served.size(), 10U);
  for (const ResidentId who : served) EXPECT_GE(world->resident(who).severity, severities[9]);
}

TEST_F(HandOver, TheLineGoesOnWaitingForWhoTakesOverLaterThatDay) {
  set(scenario, "casework.slots_per_fte", 0.1);
  scenario.changes = {closure("municipal_desk"), core_centre(50.0, end)};
  run(just_before);
  const auto waiting = with("casework", false).size();
  const auto open = with("casework", true).size();
  const auto opened = counted(Flow::cases_opened);
  const auto seen = waits_of(world->outcomes, Wait::caseload_slot);
  ASSERT_GT(waiting, 10U);
  run(end);
  EXPECT_EQ(with("core_centre_casework", true).size(), waiting + open);
  EXPECT_EQ(counted(Flow::cases_opened), opened + waiting);
  const auto after = waits_of(world->outcomes, Wait::caseload_slot);
  EXPECT_EQ(after.censored(), seen.censored());
  EXPECT_LE(after.count(),
            seen.count() + waiting + open);  // those who began in the spin-up are not observed
}

TEST_F(HandOver, CasesAreLostWhereNobodyIsThere) {
  set(scenario, "casework.slots_per_fte", 0.1);
  scenario.changes = {core_centre(1.0, 0.0), closure("core_centre"), closure("municipal_desk", end + 0.1)};
  run(just_before);
  const auto cases = with("core_centre_casework", true).size() + with("casework", true).size();
  const auto lost = counted(Flow::cases_lost);
  run(end);
  EXPECT_EQ(counted(Flow::cases_lost), lost);
  run(end + 0.1);
  EXPECT_EQ(counted(Flow::cases_lost), lost + cases);
  EXPECT_EQ(with("casework", true).size() + with("casework", false).size(), 0U);
  for (const Resident& resident : world->residents()) EXPECT_FALSE(resident.handed_over);
}

TEST_F(HandOver, SomeCasesGetLostOnTheWay) {
  set(scenario, "core_centre_casework.hand_off", 0.0);
  scenario.changes = {core_centre(1.0, 0.0), closure("core_centre")};
  run(just_before);
  const auto cases = with("core_centre_casework", true).size();
  const auto others = with("casework", true).size();
  const auto lost = counted(Flow::cases_lost);
  run(end);
  EXPECT_EQ(counted(Flow::cases_lost), lost + cases);
  EXPECT_EQ(with("casework", true).size(), others);
}

TEST_F(HandOver, PeopleAndSlotsAreConserved) {
  set(scenario, "casework.slots_per_fte", 5.0);
  scenario.years = 3;
  for (const double day : {0.0, 2 * end, 4 * end}) {
    scenario.changes.push_back(core_centre(1.0, day));
    scenario.changes.push_back(closure("core_centre", day + end));
  }
  std::uint64_t gone = 0;
  world = make_world(scenario, Piece{0, 0});
  world->on_history = [&gone](const World&, const Resident&) { ++gone; };
  const double at_the_desk = std::floor(5.0 * world->team_of(service("casework"), 0)->fte());
  for (double day = 0.0; day < 6 * end; day += 1.0) {
    run(day);
    expect_conserved(*world, gone);
    // Whoever waits does so because all slots are held.
    const auto open = static_cast<double>(with("casework", true).size());
    ASSERT_LE(open, at_the_desk) << day;
    ASSERT_TRUE(open == at_the_desk || with("casework", false).empty()) << day;
    ASSERT_LE(with("core_centre_casework", true).size(), 20U) << day;
    if (day == 5 * end - 1.0) {
      EXPECT_GT(with("core_centre_casework", true).size(), 15U);
    }
  }
}

}  // namespace
}  // namespace bansou
