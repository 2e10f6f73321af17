// One test a system of docs/coverage.md: the shipped option or the base entry changes what it is said to
// change. Directions are tested where the mechanism is direct; effects on the course of need are turned up to
// be seen. Rows 1 to 16: windows, desks, centres, backup, councils and plans.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/meetings.hpp"
#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Systems, Residents_WhoRefuseTreatmentAreTreatedLess) {
  Scenario scenario = small_scenario();
  scenario.years = 3;
  const auto before = total(run_once(scenario), Flow::first_appointments);
  set(scenario, "need.refuses_treatment", 1.0);
  EXPECT_LT(total(run_once(scenario), Flow::first_appointments), before / 3);
}

TEST(Systems, HelpSeeking_TooNearAWindowKeepsPeopleAwayAndATelephoneBringsThem) {
  const Pair near = compare("too-near-to-consult", small_towns);
  EXPECT_GT(near.after_total(Flow::balked), 10U);
  EXPECT_LT(near.after_total(Flow::first_contacts), near.before_total(Flow::first_contacts));
  const Outcomes telephone = run_once(small_option("telephone-line", small_towns));
  EXPECT_GT(total(telephone, Flow::first_contacts), near.after_total(Flow::first_contacts));
}

TEST(Systems, MunicipalWindow_WithoutStaffTakesNobody) {
  Scenario scenario = small_scenario();
  for (const char* role : {"phn", "psw"})
    set(scenario, std::string("municipal_desk.") + role + ".density", 0.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::first_contacts), 0U);
  const sim::WaitHistogram waits = waits_of(outcomes, Wait::first_contact);
  EXPECT_GT(waits.censored(), 10U);
  EXPECT_EQ(waits.still_waiting().back(), waits.censored());  // for ever
  EXPECT_FALSE(waits.quantile(0.5).has_value());
}

TEST(Systems, OtherDuties_TakeHoursFromMentalHealth) {
  Scenario option = small_option("other-duties-grow", {"31201"});
  set(option, "other_duties.hours_a_month", 60.0);
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
  EXPECT_GT(long_wait(pair.after, Wait::contact), long_wait(pair.before, Wait::contact));
}

TEST(Systems, WelfareDivision_ConsultsAndDecides) {
  Scenario option = small_option("welfare-division", {"31201"});
  const Pair pair = compare(option);
  EXPECT_EQ(worked(pair.before, "welfare_desk"), 0.0);
  EXPECT_GT(worked(pair.after, "welfare_desk"), 100.0);
  EXPECT_GT(seen_at(option, "welfare_window").size(), 100U);
  EXPECT_LT(seen_at(option, "window").size(), seen_at(without_changes(option), "window").size());
  // Where nobody asks for help and no committee follows, each plan that is made has just been decided.
  for (const char* name : {"need.seek_distressed", "need.seek_unwell", "planning.decision"})
    set(option, name, 0.0);
  const Outcomes outcomes = run_once(option);
  EXPECT_EQ(total(outcomes, Flow::first_contacts), 0U);
  const double decided =
      worked(outcomes, "welfare_desk") / option.parameters.at("planning.hours_decision").value;
  EXPECT_GT(total(outcomes, Flow::plans_made), 20U);
  EXPECT_GE(std::round(decided), static_cast<double>(total(outcomes, Flow::plans_made)));
}

TEST(Systems, NurseAllocation_MovesCasesToTheDisabilityDivision) {
  const Pair pair = compare("phn-to-disability-division", yonago);
  EXPECT_EQ(worked(pair.before, "disability_division"), 0.0);
  EXPECT_GT(worked(pair.after, "disability_division"), 50.0);
  EXPECT_LT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
}

TEST(Systems, MandatorySocialWorkers_MissFewerNeeds) {
  const Pair pair = compare("psw-everywhere", small_towns, 8);
  EXPECT_LT(pair.after_total(Flow::missed_assessments), pair.before_total(Flow::missed_assessments));
  EXPECT_LT(pair.after_total(Flow::backup_requested), pair.before_total(Flow::backup_requested));
}

TEST(Systems, Secondment_TakesFromTheOfficesWhatItGivesTheTown) {
  const Pair pair = compare("psw-seconded", yonago);
  EXPECT_GT(paid(pair.after, "core_centre"), paid(pair.before, "core_centre") + 1000.0);
  EXPECT_LT(paid(pair.after, "consultation_office"), paid(pair.before, "consultation_office") - 1000.0);
}

TEST(Systems, HealthCentreConsultation_TakesThoseWhoRefuseTreatment) {
  const Scenario option = small_option("health-centre-consultation", {"31201"});
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "health_centre"), worked(pair.before, "health_centre"));
  const std::vector<Resident> seen = seen_at(option, "health_centre_window");
  EXPECT_GT(seen.size(), 20U);
  EXPECT_TRUE(std::ranges::all_of(seen, refuses_treatment));
  EXPECT_LT(std::ranges::count_if(seen_at(option, "window"), refuses_treatment),
            std::ranges::count_if(seen_at(without_changes(option), "window"), refuses_treatment));
}

TEST(Systems, Reports_TakeHoursOfTheHealthCentre) {
  Scenario scenario = small_scenario({"31201"});
  const Outcomes before = run_once(scenario);
  set(scenario, "crisis_response.reported", 1.0);
  const Outcomes after = run_once(scenario);
  EXPECT_GT(total(after, Flow::examinations), total(before, Flow::examinations));
  EXPECT_GT(total(after, Flow::admissions_compulsory), total(before, Flow::admissions_compulsory));
  EXPECT_GT(worked(after, "health_centre"), worked(before, "health_centre"));
}

TEST(Systems, CentreTraining_SharpensAssessmentAndCostsHours) {
  const Pair pair = compare("staff-training", city_and_towns, 4);
  EXPECT_GT(worked(pair.after, "mental_health_centre"), worked(pair.before, "mental_health_centre"));
  EXPECT_LT(pair.after_total(Flow::missed_assessments), pair.before_total(Flow::missed_assessments));
}

TEST(Systems, ThreeLayerBackup_MoreStaffAboveMeansFewerUnanswered) {
  Scenario scenario = small_scenario(city_and_towns);
  const auto unanswered = [&](double density) {
    set(scenario, "health_centre.phn.density", density);
    return total(run_once(scenario), Flow::backup_unanswered);
  };
  EXPECT_GT(unanswered(1e-7), unanswered(1e-4));
}

/// In which towns backup is given, an hour each, if three residents of the first ask and then two of the
/// second, of a team of one server.
std::vector<std::size_t> order_of_backup(Scenario scenario, const char* service) {
  set(scenario, join(service, "review_share"), 0.0);
  set(scenario, join(service, "telephone_share"), 1.0);
  set(scenario, join(service, "hours_telephone"), 1.0);
  set(scenario, join(service, "patience"), 300.0);
  const Alone alone(scenario, service);
  World& world = *alone.world;
  alone.run(5.0 + 10.0 / 24.0);  // a Tuesday morning
  std::vector<std::size_t> towns;
  world.on_happening = [&](const Resident& resident, double, Happening what) {
    if (what == happening(Happening::Kind::flow, Flow::backup_answered))
      towns.push_back(resident.municipality);
  };
  for (const std::size_t town : {0U, 0U, 0U, 1U, 1U}) {
    const ResidentId who = world.add_resident(town, AgeClass::adult);
    world.set_severity(who, Severity::distressed);
    world.refresh_stale();
    alone.service->arrive(world, who);
  }
  alone.run(90.0);
  return towns;
}

const std::vector<std::size_t> as_they_came{0, 0, 0, 1, 1}, one_first{0, 1, 0, 0, 1},
    both_first{0, 1, 1, 0, 0};

TEST(Systems, BackupSetAside_PutsSmallTownsFirstAsLongAsTheirHoursLast) {
  Scenario option = small_option("backup-reserved", city_and_towns, 1);  // for two small towns
  set(option, "health_centre.phn.density", 4e-5);
  const auto order = [&](double hours) {
    option.changes[0].hours = hours;
    return order_of_backup(option, "health_centre_backup");
  };
  EXPECT_EQ(order(0.0), as_they_came);
  EXPECT_EQ(order(1.0), one_first);
  EXPECT_EQ(order(4.0), both_first);
}

/// Whether towns found a team before or after its hours were set aside, these are those of one team.
TEST(Systems, BackupSetAside_OfAJointTeamIsOfOneTeam) {
  Scenario scenario = small_scenario(small_towns);
  Change joint = joint_team("core_centre");
  joint.add["psw"] = 1.0;
  Change reserve;
  reserve.kind = Change::Kind::reserve;
  reserve.service = "core_centre_backup";
  reserve.hours = 3.0;  // an hour for each of the three
  reserve.municipalities = joint.municipalities;
  for (const auto& changes : {std::vector{joint, reserve}, std::vector{reserve, joint}}) {
    scenario.changes = changes;
    EXPECT_EQ(order_of_backup(scenario, "core_centre_backup"), one_first);
  }
}

TEST(Systems, CaseReviews_BringBackupToThoseForWhomNobodyAsks) {
  Scenario option = small_option("case-reviews", city_and_towns);
  set(option, "health_centre.phn.density", 1e-4);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::backup_answered), pair.before_total(Flow::backup_answered));
  EXPECT_GT(worked(pair.after, "health_centre"), worked(pair.before, "health_centre"));
  EXPECT_GT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
}

TEST(Systems, Councils_TakeStalledCasesAtEveryLevel) {
  Scenario option = small_option("councils-three-levels", {"31201", "31202", "31325"});
  set(option, "health_centre_backup.patience", 0.1);  // backup hardly ever comes in time
  set(option, "health_centre_backup.escalated", 0.9);
  set(option, "mental_health_centre.psw.density", 3e-7);  // nor does it from the centre
  set(option, "window.hand_off", 0.3);
  const Pair pair = compare(option);
  EXPECT_EQ(pair.before_total(Flow::council_cases), 0U);
  EXPECT_GT(pair.after_total(Flow::council_cases), 3U);
  for (const char* team : {"municipal_desk", "health_centre", "mental_health_centre"}) {
    EXPECT_GT(worked(pair.after, team), worked(pair.before, team)) << team;
  }
  const auto cases = [&](const char* council, auto which) {
    return std::ranges::count_if(whom(option, council, Flow::council_cases), which);
  };
  const auto lost = [](const Resident& resident) { return !resident.has(Support::casework); };
  const auto stalled = [](const Resident& resident) { return resident.stalled; };
  EXPECT_GT(cases("liaison_meeting", lost), 3);
  EXPECT_GT(cases("area_council", stalled), 3);
  EXPECT_GT(cases("prefectural_council", stalled), 3);
}

TEST(Systems, MeetingCalendar_CostsHoursAndMendsHandOffs) {
  Scenario option = small_option("iruma-calendar", yonago, 3);
  set(option, "window.hand_off", 0.3);
  set(option, "window.hand_off_trusted", 1.0);
  const Pair pair = compare(option);
  EXPECT_LT(pair.after_total(Flow::hand_offs_failed), pair.before_total(Flow::hand_offs_failed));
  EXPECT_GT(worked(pair.after, "core_centre") + worked(pair.after, "municipal_desk"),
            worked(pair.before, "core_centre") + worked(pair.before, "municipal_desk"));
}

TEST(Systems, MeetingCalendar_HasSixAndSixAndOneAYear) {
  const auto in_two_years = [](const char* council) {
    Scenario alone = small_option("iruma-calendar", yonago);
    std::erase_if(alone.changes, [&](const Change& change) { return change.service != council; });
    return meetings(alone, 24).size();
  };
  EXPECT_EQ(in_two_years("liaison_meeting"), 12U);
  EXPECT_EQ(in_two_years("case_conference"), 12U);
  EXPECT_EQ(in_two_years("area_council"), 2U);
}

TEST(Systems, CoreCentre_OutsourcedTakesCasesAndPlannersTime) {
  const Pair pair = compare("core-centre-outsourced", {"31201"});
  EXPECT_GT(worked(pair.after, "core_centre"), 100.0);
  EXPECT_GT(long_wait(pair.after, Wait::plan), long_wait(pair.before, Wait::plan));
}

TEST(Systems, DisabilityConsultation_CrowdsOutPlans) {
  Scenario option = small_option("offices-carry-first-line", {"31201"});
  set(option, "municipal_desk.phn.share", 0.01);  // a desk that is nearly always busy
  set(option, "planning.hours", 40.0);            // and offices without much slack
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "consultation_office"), worked(pair.before, "consultation_office"));
  EXPECT_GT(long_wait(pair.after, Wait::plan), long_wait(pair.before, Wait::plan));
}

TEST(Systems, PlanningOffices_MoreStaffMakesPlansSooner) {
  Scenario option = small_option("planners-half-more", {"31201"});
  set(option, "planning.hours", 40.0);
  option.changes[0].scale = 8.0;
  const Pair pair = compare(option);
  EXPECT_LT(long_wait(pair.after, Wait::plan), long_wait(pair.before, Wait::plan));
}

TEST(Systems, BenefitDecision_SelfPlansSpareTheOffices) {
  Scenario option = small_option("self-plans", {"31201"});
  option.changes[0].value = 1.0;
  const Pair pair = compare(option);
  EXPECT_LT(worked(pair.after, "consultation_office"), worked(pair.before, "consultation_office"));
  EXPECT_LE(long_wait(pair.after, Wait::plan), long_wait(pair.before, Wait::plan));
}

TEST(Systems, Monitoring_BringsCareToWhoeverBecomesUnwellUnlessTheyPlanThemselves) {
  Scenario option = small_option("self-plans", {"31201"}, 6);
  set(option, "municipal_desk.phn.density", 0.01);  // a case is opened as soon as somebody is noticed
  const auto cases = [&](double noticed, double self_plans) {
    set(option, "planning.noticed", noticed);
    set(option, "planning.self_plan", self_plans);
    option.changes.clear();
    return total(run_once(option), Flow::cases_opened);
  };
  EXPECT_GT(cases(1.0, 0.0), cases(0.0, 0.0) + 20U);
  EXPECT_EQ(cases(1.0, 1.0), cases(0.0, 1.0));
}

}  // namespace
}  // namespace bansou
