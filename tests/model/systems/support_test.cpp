// One test a system of docs/coverage.md: the shipped option or the base entry changes what it is said to
// change. Directions are tested where the mechanism is direct; effects on the course of need are turned up to
// be seen. Rows 17 to 32: support, hospital, crises and housing.
#include <gtest/gtest.h>

#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Systems, GeneralOffices_MoreOfThemSupportMore) {
  Scenario option = small_option("transition-offices-tripled", {"31201"}, 3);
  set(option, "ward.settlement_offered", 1.0);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::settlements_begun), pair.before_total(Flow::settlements_begun));
}

TEST(Systems, TransitionSupport_LongerPhasesMeanFewerDischarges) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set(scenario, "ward.wish", 1.0 / 365.25);
  set(scenario, "transition.slots_per_fte", 50.0);
  set(scenario, "transition_office.specialist.density", 1e-4);
  const auto done = total(run_once(scenario), Flow::transitions_done);
  EXPECT_GT(done, 5U);
  for (const char* phase :
       {"transition.days_phase_1", "transition.days_phase_2", "transition.days_phase_3"}) {
    Scenario longer = scenario;
    set(longer, phase, 900.0);
    EXPECT_LT(total(run_once(longer), Flow::transitions_done), done / 2) << phase;
  }
}

TEST(Systems, SettlementSupport_StandsByInACrisis) {
  Scenario option = small_option("settlement-for-all", {"31201"}, 3);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::settlement_visits), pair.before_total(Flow::settlement_visits));
  EXPECT_GT(at_month(pair.after, Stock::with_settlement_support, 35),
            at_month(pair.before, Stock::with_settlement_support, 35));
}

/// The option staffs a support that nobody had, and with a strong effect on crises there are fewer of them.
void expect_support(const std::string& option_name, const std::string& service, const std::string& team) {
  Scenario option = small_option(option_name, {"31201"}, 3);
  set(option, service + ".accepted", 1.0);
  set(option, service + ".effect_crisis", 0.0);
  set(option, service + ".slots_per_fte", 1000.0);
  set(option, service + ".hours", 0.01);
  set(option, "effect.largest", 100.0);
  const Pair pair = compare(option);
  EXPECT_EQ(pair.before_total(Flow::supports_begun), 0U);
  EXPECT_GT(pair.after_total(Flow::supports_begun), 20U);
  EXPECT_GT(worked(pair.after, team), 100.0);
  EXPECT_LT(pair.after_total(Flow::crises), pair.before_total(Flow::crises));
}

TEST(Systems, IndependentLiving_SupportsThoseWhoLiveAlone) {
  expect_support("independent-living", "independent_living", "independent_living_office");
}

TEST(Systems, GroupHomes_TakePeopleWhoWaitInHospital) {
  Scenario option = small_option("group-homes", {"31201"}, 3);
  set(option, "ward.no_home", 0.5);
  set(option, "group_home.accepted", 1.0);
  set(option, "group_home.slots_per_fte", 100.0);  // room for all of them
  const Pair pair = compare(option);
  EXPECT_EQ(pair.before_total(Flow::supports_begun), 0U);
  EXPECT_GT(worked(pair.after, "group_home_staff"), 1000.0);
  EXPECT_LT(pair.after_total(Flow::housing_refusals), pair.before_total(Flow::housing_refusals));
}

TEST(Systems, SpecialistPipeline_TurnoverLengthensThePlan) {
  Scenario option = small_option("specialist-pipeline", {"31201"}, 3);
  set(option, "specialist_workforce.turnover", 1.0 / 365.25);
  set(option, "specialist_workforce.recruitment", 1000.0);
  const Pair pair = compare(option);
  EXPECT_GT(long_wait(pair.after, Wait::plan), long_wait(pair.before, Wait::plan));
  EXPECT_LT(worked(pair.after, "consultation_office"), worked(pair.before, "consultation_office"));
}

/// Those who leave are replaced at once, but nobody new is able for a long time.
TEST(Systems, SpecialistPipeline_NewcomersLearn) {
  Scenario option = small_option("specialist-pipeline", {"31201"}, 3);
  set(option, "specialist_workforce.turnover", 1.0 / 365.25);
  set(option, "specialist_workforce.recruitment", 1.0);
  set(option, "specialist_workforce.on_leave", 0.0);
  set(option, "specialist_workforce.new_able", 0.3);
  set(option, "specialist_workforce.training", 0.0);
  const auto plan_wait = [&] { return long_wait(run_once(option), Wait::plan); };
  set(option, "specialist_workforce.learns", 1000.0);
  const double slow = plan_wait();
  set(option, "specialist_workforce.learns", 1.0);
  EXPECT_LT(plan_wait(), slow);
}

TEST(Systems, Transfers_LengthenWaitsAtTheDesk) {
  Scenario option = small_option("april-transfers", {"31201"});
  set(option, "municipal_workforce.transferred", 0.8);
  set(option, "municipal_workforce.new_able", 0.2);
  const Pair pair = compare(option);
  EXPECT_GT(long_wait(pair.after, Wait::contact), long_wait(pair.before, Wait::contact));
  EXPECT_GT(pair.after_total(Flow::staff_left), 0U);
}

TEST(Systems, Hospital_FewerBedsMeanFewerInpatients) {
  Scenario option = small_option("fewer-beds", {"31201"});
  option.changes[0].value = 0.5e-3;
  const Pair pair = compare(option);
  EXPECT_LT(at_month(pair.after, Stock::inpatients, 23), at_month(pair.before, Stock::inpatients, 23));
}

TEST(Systems, LongStayVisits_LeadToTransitionSupport) {
  Scenario option = small_option("long-stay-visits", {"31201"}, 3);
  set(option, "long_stay_visits.wish", 0.2);
  const Pair pair = compare(option);
  EXPECT_EQ(pair.before_total(Flow::hospital_visits), 0U);
  EXPECT_GT(pair.after_total(Flow::hospital_visits), 200U);
  EXPECT_GT(
      waits_of(pair.after, Wait::transition).count() + waits_of(pair.after, Wait::transition).censored(),
      waits_of(pair.before, Wait::transition).count() + waits_of(pair.before, Wait::transition).censored());
}

TEST(Systems, DischargeCommittee_MeetsOnMedicalProtectionOnly) {
  const Pair pair = compare("discharge-committee", {"31201"});
  EXPECT_EQ(pair.before_total(Flow::hospital_visits), 0U);
  EXPECT_GT(pair.after_total(Flow::hospital_visits), 5U);
  Scenario none = small_option("discharge-committee", {"31201"});
  for (const char* share : {"crisis_response.visit_voluntary", "crisis_response.emergency_voluntary",
                            "compulsory_route.voluntary"}) {
    set(none, share, 1.0);
  }
  set(none, "ward.lifted_to_protection", 0.0);
  set(none, "ward.voluntary_to_protection", 0.0);
  set(none, "ward.long_stay_protection", 0.0);
  EXPECT_EQ(total(run_once(none), Flow::hospital_visits), 0U);
}

TEST(Systems, DischargeCommittee_EndsTheLegalStatus) {
  Scenario option = small_option("discharge-committee", {"31201"}, 3);
  set(option, "discharge_committee.ends_protection", 0.0);
  const auto protection = [](const Outcomes& outcomes) {
    return at_month(outcomes, Stock::inpatients_medical_protection, 35);
  };
  const auto prolonged = protection(run_once(option));
  set(option, "discharge_committee.ends_protection", 1.0);
  EXPECT_LT(protection(run_once(option)), prolonged);
}

TEST(Systems, CrisisPlan_TurnsEmergenciesIntoVisits) {
  Scenario option = small_option("crisis-plans", {"31201"}, 3);
  set(option, "ward.settlement_offered", 0.0);
  set(option, "casework.plan", 0.0);  // which would lead there, too
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::standby_visits), pair.before_total(Flow::standby_visits));
  EXPECT_EQ(pair.after_total(Flow::settlement_visits), 0U);  // these are somebody else's
  EXPECT_LT(pair.after_total(Flow::emergencies), pair.before_total(Flow::emergencies));
}

TEST(Systems, EmergencyPsychiatry_SeesWhomPoliceAndAmbulanceBring) {
  Scenario option = small_option("emergency-psychiatry", {"31201"});
  set(option, "emergency_care.settled", 1.0);
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "emergency_unit"), 50.0);
  EXPECT_LT(admissions(pair.after), admissions(pair.before));
}

TEST(Systems, CrisisVisits_NeedStaffInTime) {
  Scenario option = small_option("crisis-visits-doubled", {"31201"});
  const auto visits = total(run_once(option), Flow::crisis_visits);
  option.changes[0].scale = 0.0;
  EXPECT_LT(total(run_once(option), Flow::crisis_visits), visits / 2);
}

TEST(Systems, VisitingTeam_GoesFirst) {
  Scenario option = small_option("visiting-team", yonago);
  set(option, "visiting_team_response.settled_by_visit", 1.0);
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "visiting_team"), 50.0);
  EXPECT_LT(worked(pair.after, "health_centre"), worked(pair.before, "health_centre"));
  EXPECT_LT(admissions(pair.after), admissions(pair.before));
}

TEST(Systems, VisitingNursing_SupportsOutpatients) {
  expect_support("visiting-nursing", "visiting_nursing", "visiting_nurse_station");
}

TEST(Systems, DayCare_HasItsOwnPlaces) {
  Scenario option = small_option("visiting-nursing", {"31201"});
  std::erase_if(option.changes, [](const Change& change) { return change.team != "day_care_unit"; });
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::supports_begun), 5U);
  EXPECT_GT(worked(pair.after, "day_care_unit"), 100.0);
}

TEST(Systems, Outreach_TakesThoseWhoRefuseTreatment) {
  Scenario option = small_option("outreach-team", yonago);
  const Pair pair = compare(option);
  EXPECT_EQ(worked(pair.before, "outreach_team"), 0.0);
  EXPECT_GT(worked(pair.after, "outreach_team"), 300.0);
  EXPECT_GT(pair.after_total(Flow::contacts_visit), pair.before_total(Flow::contacts_visit));
  // After a crisis the team takes others, too; from the windows only those whom no clinic would see.
  for (const char* route : {"crisis_response", "compulsory_route", "correctional_route"})
    set(option, std::string(route) + ".followed_up", 0.0);
  for (const Flow flow : {Flow::cases_opened, Flow::contacts_visit}) {
    const std::vector<Resident> taken = whom(option, "outreach", flow);
    EXPECT_GT(taken.size(), 20U);
    EXPECT_TRUE(std::ranges::all_of(taken, refuses_treatment));
  }
}

/// B06: a joint meeting takes a case or leaves it to others; it ends once care goes on, or in watching over.
TEST(Systems, Outreach_BeginsAndEndsByJointMeetings) {
  Scenario option = small_option("outreach-team", yonago, 6);
  set(option, "outreach.slots_per_fte", 100.0);
  // Others may open a case while the team still asks around whether it should.
  const auto taken = [&] {
    const auto world = make_world(option, Piece{0, 0});
    const ServiceIndex team = service_called(*world, "outreach")->index;
    const ServiceIndex desk = service_called(*world, "casework")->index;
    return residents_when(
               *world, Flow::cases_opened,
               [&](const Resident& resident) { return resident.is_with(team) && !resident.is_with(desk); })
        .size();
  };
  const auto watched = [&] { return whom(option, "outreach_watch", Flow::cases_opened).size(); };
  const auto all = taken();
  EXPECT_GT(all, 20U);
  EXPECT_GT(watched(), 0U);
  set(option, "outreach.watched", 0.0);
  EXPECT_EQ(watched(), 0U);
  const auto unconnected = [&] {
    return std::ranges::count_if(whom(option, "outreach", Flow::cases_closed), [](const Resident& resident) {
      return resident.severity != Severity::recovered && resident.treatment != Treatment::in_treatment &&
             !resident.has(Support::plan) && resident.supported_by == 0;
    });
  };
  set(option, "outreach.connected", 0.0);
  EXPECT_GT(unconnected(), 0);
  set(option, "outreach.connected", 1.0);
  EXPECT_EQ(unconnected(), 0);
  set(option, "outreach.accepted", 0.0);
  EXPECT_EQ(taken(), 0U);
  EXPECT_GT(whom(option, "casework", Flow::cases_opened).size(), all / 2);
  EXPECT_GT(worked(run_once(option), "outreach_team"), 50.0);  // the meetings
}

TEST(Systems, HousingCouncil_LowersRefusals) {
  Scenario option = small_option("housing-council", {"31201"}, 3);
  set(option, "ward.no_home", 0.5);
  set(option, "housing.refused", 0.6);
  set(option, "housing.refused_with_sheet", 0.0);
  const Pair pair = compare(option);
  EXPECT_LT(pair.after_total(Flow::housing_refusals), pair.before_total(Flow::housing_refusals));
  EXPECT_LT(median_wait(pair.after, Wait::housing), median_wait(pair.before, Wait::housing));
}

}  // namespace
}  // namespace bansou
