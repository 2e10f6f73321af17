// What systems of docs/coverage.md do to residents, beside the one test each has in its row. Rows 10, 12 and
// 13: backup, councils, core centre.
#include <gtest/gtest.h>

#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

/// How many of them are at home in this town.
std::ptrdiff_t from_town(const std::vector<Resident>& residents, std::uint16_t town) {
  return std::ranges::count(residents, town, &Resident::municipality);
}

/// Of two health centres one has nobody: its town is left alone, and in the other everybody's history is the
/// same.
TEST(Systems, ThreeLayerBackup_ComesFromTheHealthCentreInCharge) {
  Scenario scenario = small_scenario({"31201", "31203"});
  set(scenario, "health_centre_backup.escalated", 0.0);  // else both would meet at the centre
  const auto answered = [&] { return whom(scenario, "health_centre_backup", Flow::backup_answered); };
  const Outcomes before = run_once(scenario);
  EXPECT_GT(from_town(answered(), 0), 20);
  EXPECT_GT(from_town(answered(), 1), 5);
  scenario.changes = {closure(scenario, "health_centre", 0.0)};
  scenario.changes[0].municipalities = {1};
  const Outcomes after = run_once(scenario);
  EXPECT_EQ(from_town(answered(), 1), 0);
  EXPECT_EQ(after.history[0], before.history[0]);
  EXPECT_NE(after.history[1], before.history[1]);
}

/// What stalled cases cost residents and the desk is there only where nobody answers.
TEST(Systems, ThreeLayerBackup_UnansweredMeansMoreCrisesAndMoreWork) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set(scenario, "casework.backup_when_complex", 1.0);
  set(scenario, "casework.backup_otherwise", 1.0);
  set(scenario, "health_centre.phn.density", 1e-3);  // so that all backup comes in time
  set(scenario, "health_centre_backup.escalated", 0.0);
  set(scenario, "effect.largest", 100.0);
  const auto stalled_costs = [&](double crises, double work) {
    set(scenario, "effect.stalled_crisis", crises);
    set(scenario, "casework.extra_work_stalled", work);
    return run_once(scenario);
  };
  const Outcomes answered = stalled_costs(1.0, 1.0);
  EXPECT_GT(total(answered, Flow::backup_answered), 50U);
  EXPECT_EQ(total(answered, Flow::backup_unanswered), 0U);
  EXPECT_EQ(stalled_costs(20.0, 5.0).history, answered.history);
  scenario.changes = {closing("health_centre_backup", 0.0)};
  const Outcomes unanswered = stalled_costs(1.0, 1.0);
  EXPECT_GT(total(unanswered, Flow::backup_unanswered), 50U);
  EXPECT_GT(total(stalled_costs(20.0, 1.0), Flow::crises), total(unanswered, Flow::crises) + 10U);
  EXPECT_GT(worked(stalled_costs(1.0, 5.0), "municipal_desk"), worked(unanswered, "municipal_desk") + 100.0);
}

/// Where nobody needs anything, meetings are all the work there is: of two years and every member.
TEST(Systems, MeetingCalendar_TakesTheHoursOfEveryMember) {
  Scenario option = small_option("iruma-calendar", yonago);
  remove_need(option);
  const Pair pair = compare(option);
  const double hours = option.parameters.at("liaison_meeting.hours_meeting").value;
  const auto expect_meetings = [&](const char* team, double meetings) {
    EXPECT_EQ(worked(pair.before, team), 0.0) << team;
    EXPECT_NEAR(worked(pair.after, team), meetings * hours, 0.01) << team;
  };
  expect_meetings("municipal_desk", 24.0);  // liaison meetings and conferences
  expect_meetings("core_centre", 24.0);
  expect_meetings("health_centre", 26.0);  // and the area meetings
  expect_meetings("consultation_office", 26.0);
  expect_meetings("clinic_team", 2.0);
  expect_meetings("mental_health_centre", 2.0);
}

/// Nobody gives backup: what stalls is taken up as often as conferences are held, and then has fewer crises.
TEST(Systems, MeetingCalendar_TakesStalledCasesUpAtEachConference) {
  Scenario option = small_option("iruma-calendar", yonago, 3);
  option.changes.push_back(closing("core_centre_backup", 0.0));
  option.changes.push_back(closing("health_centre_backup", 0.0));
  set(option, "effect.largest", 100.0);
  set(option, "effect.stalled_crisis", 20.0);
  const auto taken = [&] { return whom(option, "case_conference", Flow::council_cases); };
  const auto cases = option.parameters.at("case_conference.cases").value;
  EXPECT_EQ(static_cast<double>(taken().size()), 18.0 * cases);  // there are always more
  const auto crises = [&](double unstalled) {
    set(option, "case_conference.unstalls", unstalled);
    return total(run_once(option), Flow::crises);
  };
  EXPECT_LT(crises(1.0), crises(0.0));
}

/// Members with more to do than they have time for come less, and learn less of each other.
TEST(Systems, MeetingCalendar_BuildsTrustByTheHoursThatMembersCome) {
  const auto trust_after = [](double other_hours) {
    Scenario option = small_option("iruma-calendar", yonago);
    remove_need(option);
    set(option, "other_duties.hours_a_month", other_hours);
    option.changes.push_back(opening("other_duties"));
    const auto world = make_world(option, Piece{0, 0});
    run_to(*world, 700.0);
    return world->slow(SlowState::trust, 0);
  };
  const double all_come = trust_after(0.0);
  EXPECT_GT(all_come, 0.1);
  EXPECT_LT(trust_after(1000.0), 0.95 * all_come);
}

/// One post of one town, or of three that share it.
struct CoreCentres {
  CoreCentres() {
    set(scenario, "municipal_desk.phn.share", 0.02);  // desks with long lines
    set(scenario, "municipal_desk.psw.share", 0.02);
    direct.team = "core_centre";
    direct.municipalities = {2};
    direct.add = {{"psw", 1.0}};
    joint.add = {{"psw", 1.0}};
  }
  Scenario with(const std::vector<Change>& changes) const {
    Scenario result = scenario;
    result.years = 2;
    result.changes = changes;
    return result;
  }
  Scenario scenario = small_scenario(small_towns);
  Change direct;
  Change joint = joint_team("core_centre");
};

TEST(Systems, CoreCentre_JointServesAllTownsThatShareIt) {
  const CoreCentres centres;
  const auto opened = [&](const Change& change) {
    return whom(centres.with({change}), "core_centre_casework", Flow::cases_opened);
  };
  const auto direct = opened(centres.direct);
  const auto joint = opened(centres.joint);
  EXPECT_GT(from_town(direct, 2), 10);
  EXPECT_EQ(static_cast<std::ptrdiff_t>(direct.size()), from_town(direct, 2));
  for (std::uint16_t town = 0; town < 3; ++town) EXPECT_GT(from_town(joint, town), 5) << town;
  EXPECT_EQ(from_town(joint, 3), 0);
  const Outcomes without = run_once(centres.with({}));
  const Outcomes shared = run_once(centres.with({centres.joint}));
  const Outcomes own = run_once(centres.with({centres.direct}));
  EXPECT_NEAR(paid(shared, "core_centre"), paid(own, "core_centre"), 0.01);  // the same post
  for (std::size_t town = 0; town < 3; ++town)
    EXPECT_LT(days_waited(shared, Wait::caseload_slot, town), days_waited(without, Wait::caseload_slot, town))
        << town;
}

/// A joint centre is on the road to its towns, one of a town alone is not.
TEST(Systems, CoreCentre_JointTravels) {
  CoreCentres centres;
  for (const char* contact : {"office_share", "telephone_share"})
    set(centres.scenario, join("casework", contact), 0.0);  // visits only
  const auto hours = [&](const Change& change, double road_factor) {
    set(centres.scenario, "work.road_factor", road_factor);
    return worked(run_once(centres.with({change})), "core_centre");
  };
  EXPECT_GT(hours(centres.joint, 5.0), hours(centres.joint, 1.0) + 50.0);
  EXPECT_GT(hours(centres.direct, 1.0), 50.0);
}

/// The same posts on the offices' hours or beside them: only the first is at the expense of plans.
TEST(Systems, CoreCentre_DirectLeavesPlannersTheirTime) {
  const Scenario outsourced = small_option("core-centre-outsourced", {"31201"});
  Scenario direct = outsourced;
  std::erase_if(direct.changes, [](const Change& change) { return change.team == "consultation_office"; });
  const Outcomes by_offices = run_once(outsourced);
  const Outcomes by_town = run_once(direct);
  EXPECT_EQ(paid(by_town, "core_centre"), paid(by_offices, "core_centre"));
  EXPECT_EQ(paid(by_town, "consultation_office"),
            paid(run_once(without_changes(direct)), "consultation_office"));
  EXPECT_LT(long_wait(by_town, Wait::plan), long_wait(by_offices, Wait::plan));
}

}  // namespace
}  // namespace bansou
