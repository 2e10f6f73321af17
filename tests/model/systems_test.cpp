// One test a system of docs/coverage.md: the shipped option or the base entry changes what it is said to
// change. Directions are tested where the mechanism is direct; effects on the course of need are turned up to
// be seen.
#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

const std::vector<std::string> yonago{"31202"};
const std::vector<std::string> small_towns{"31325", "31328", "31329", "31371"};
const std::vector<std::string> city_and_towns{"31201", "31325", "31328"};

struct Pair {
  Outcomes before;
  Outcomes after;

  std::uint64_t before_total(Flow flow) const { return total(before, flow); }
  std::uint64_t after_total(Flow flow) const { return total(after, flow); }
};

Pair compare(const Scenario& option) { return {run_once(without_changes(option)), run_once(option)}; }

Pair compare(const std::string& name, const std::vector<std::string>& codes, int years = 2) {
  return compare(small_option(name, codes, years));
}

/// Days after which nine in ten have been served.
double long_wait(const Outcomes& outcomes, Wait wait) {
  return waits_of(outcomes, wait).quantile(0.9).value_or(1e6);
}

TEST(Systems, Residents_WhoRefuseTreatmentAreTreatedLess) {
  Scenario scenario = small_scenario();
  scenario.years = 3;
  const auto before = total(run_once(scenario), Flow::first_appointments);
  set(scenario, "need.refuses_treatment", 1.0);
  EXPECT_LT(total(run_once(scenario), Flow::first_appointments), before / 4);
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
  EXPECT_EQ(total(run_once(scenario), Flow::first_contacts), 0U);
}

TEST(Systems, OtherDuties_TakeHoursFromMentalHealth) {
  Scenario option = small_option("other-duties-grow", {"31201"});
  set(option, "other_duties.hours_a_month", 60.0);
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
  EXPECT_GT(long_wait(pair.after, Wait::contact), long_wait(pair.before, Wait::contact));
}

TEST(Systems, WelfareDivision_ConsultsAndDecides) {
  const Pair pair = compare("welfare-division", {"31201"});
  EXPECT_EQ(worked(pair.before, "welfare_desk"), 0.0);
  EXPECT_GT(worked(pair.after, "welfare_desk"), 100.0);
}

TEST(Systems, NurseAllocation_MovesCasesToTheDisabilityDivision) {
  const Pair pair = compare("phn-to-disability-division", yonago);
  EXPECT_EQ(worked(pair.before, "disability_division"), 0.0);
  EXPECT_GT(worked(pair.after, "disability_division"), 50.0);
  EXPECT_LT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
}

TEST(Systems, MandatorySocialWorkers_MissFewerNeeds) {
  const Pair pair = compare("psw-everywhere", small_towns);
  EXPECT_LT(pair.after_total(Flow::missed_assessments), pair.before_total(Flow::missed_assessments));
  EXPECT_LT(pair.after_total(Flow::backup_requested), pair.before_total(Flow::backup_requested));
}

TEST(Systems, Secondment_TakesFromTheOfficesWhatItGivesTheTown) {
  const Pair pair = compare("psw-seconded", yonago);
  EXPECT_GT(paid(pair.after, "core_centre"), paid(pair.before, "core_centre") + 1000.0);
  EXPECT_LT(paid(pair.after, "consultation_office"), paid(pair.before, "consultation_office") - 1000.0);
}

TEST(Systems, HealthCentreConsultation_TakesThoseWhoRefuseTreatment) {
  const Pair pair = compare("health-centre-consultation", {"31201"});
  EXPECT_GT(worked(pair.after, "health_centre"), worked(pair.before, "health_centre"));
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

TEST(Systems, Councils_TakeStalledCasesAtEveryLevel) {
  Scenario option = small_option("councils-three-levels", city_and_towns);
  set(option, "health_centre_backup.patience", 0.1);  // backup hardly ever comes in time
  const Pair pair = compare(option);
  EXPECT_EQ(pair.before_total(Flow::council_cases), 0U);
  EXPECT_GT(pair.after_total(Flow::council_cases), 3U);
  for (const char* team : {"municipal_desk", "health_centre", "mental_health_centre"}) {
    EXPECT_GT(worked(pair.after, team), 0.0) << team;
  }
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
  EXPECT_LT(pair.after_total(Flow::plans_made), pair.before_total(Flow::plans_made));
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
    set(scenario, phase, 400.0);
  }
  EXPECT_LT(total(run_once(scenario), Flow::transitions_done), done / 2);
}

TEST(Systems, SettlementSupport_StandsByInACrisis) {
  Scenario option = small_option("settlement-for-all", {"31201"}, 3);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::standby_visits), pair.before_total(Flow::standby_visits));
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
  const Pair pair = compare("crisis-plans", {"31201"}, 3);
  EXPECT_GT(pair.after_total(Flow::standby_visits), pair.before_total(Flow::standby_visits));
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
  const Pair pair = compare("outreach-team", yonago);
  EXPECT_EQ(worked(pair.before, "outreach_team"), 0.0);
  EXPECT_GT(worked(pair.after, "outreach_team"), 300.0);
  EXPECT_GT(pair.after_total(Flow::contacts_visit), pair.before_total(Flow::contacts_visit));
}

TEST(Systems, HousingCouncil_LowersRefusals) {
  Scenario option = small_option("housing-council", {"31201"}, 3);
  set(option, "ward.no_home", 0.5);
  set(option, "housing.refused", 0.6);
  set(option, "housing.refused_with_sheet", 0.0);
  const Pair pair = compare(option);
  EXPECT_LT(pair.after_total(Flow::housing_refusals), pair.before_total(Flow::housing_refusals));
  EXPECT_LT(long_wait(pair.after, Wait::housing), long_wait(pair.before, Wait::housing));
}

/// The window takes residents of its group off the municipal desk and hands cases over.
void expect_window(const std::string& option, const std::string& team) {
  const Pair pair = compare(option, {"31201"});
  EXPECT_EQ(worked(pair.before, team), 0.0);
  EXPECT_GT(worked(pair.after, team), 20.0);
  EXPECT_GT(pair.after_total(Flow::hand_offs_failed), pair.before_total(Flow::hand_offs_failed));
}

TEST(Systems, ElderlyWindow_TakesTheElderly) { expect_window("elderly-windows", "elderly_centre"); }

TEST(Systems, ChildWindow_TakesChildren) { expect_window("child-windows", "child_centre"); }

TEST(Systems, PovertyWindow_TakesThePoor) { expect_window("poverty-windows", "poverty_centre"); }

TEST(Systems, SingleDoor_LosesFewerHandOffs) {
  Scenario option = small_option("single-door", yonago);
  set(option, "window.hand_off", 0.3);
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "single_door_team"), 300.0);
  EXPECT_LT(pair.after_total(Flow::hand_offs_failed), pair.before_total(Flow::hand_offs_failed));
}

TEST(Systems, PeerWorkers_SupportAndVisit) {
  const Pair pair = compare("peer-workers", {"31201"});
  EXPECT_GT(pair.after_total(Flow::hospital_visits), 20U);
  EXPECT_GT(pair.after_total(Flow::supports_begun), 5U);
}

TEST(Systems, FamilySupport_BringsFamiliesEarlier) {
  Scenario option = small_option("family-support", {"31201"}, 4);
  set(option, "effect.family_seek", 3.0);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
  EXPECT_GT(worked(pair.after, "family_team"), 100.0);
}

TEST(Systems, Awareness_BringsPeopleAndCostsHours) {
  Scenario option = small_option("awareness", {"31201"}, 4);
  set(option, "effect.awareness_seek", 3.0);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
  EXPECT_GT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
  set(option, "effect.awareness_seek", 1.0);  // no effect: hours and nothing else
  EXPECT_LE(run_once(option).flow_counts()[static_cast<std::size_t>(Flow::asked_for_help)],
            pair.after_total(Flow::asked_for_help));
}

TEST(Systems, CommunityDiagnosis_FindsHiddenNeedSlowly) {
  Scenario option = small_option("community-diagnosis", {"31201"}, 4);
  set(option, "effect.awareness_seek", 3.0);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
}

TEST(Systems, CovidSurge_ComesWithItsProfileAndItsDivertedStaff) {
  Scenario option = cut(read_shipped("options/covid-surge.yaml"), {"31201"});
  option.years = 3;
  option.replications = 1;
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::onset), pair.before_total(Flow::onset) * 102 / 100);
  EXPECT_LT(worked(pair.after, "health_centre"), worked(pair.before, "health_centre") * 1.05);
}

TEST(Systems, DemandGrowth_RaisesContacts) {
  const Pair pair = compare("demand-grows", {"31201"});
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
}

TEST(Systems, LegalDuty_HelpsWithMoneyAndHurtsWithout) {
  const Pair funded = compare("legal-duty-funded", {"31201"});
  Scenario option = small_option("legal-duty-unfunded", {"31201"});
  set(option, "other_duties.hours_a_month", 60.0);
  const Pair unfunded = compare(option);
  EXPECT_LE(long_wait(funded.after, Wait::contact), long_wait(funded.before, Wait::contact));
  EXPECT_GT(long_wait(unfunded.after, Wait::contact), long_wait(unfunded.before, Wait::contact));
}

}  // namespace
}  // namespace bansou
