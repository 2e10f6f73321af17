// What systems of docs/coverage.md do to residents, beside the one test each has in its row. Rows 19, 27 and
// 28: who comes in a crisis.
#include <gtest/gtest.h>

#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

void set_consent(Scenario& scenario, double share) {
  for (const char* of : {"consent_known", "consent_unknown", "consent_agreed"})
    set(scenario, join("crisis_response", of), share);
}

/// And whoever is visited in time is not admitted.
Scenario everybody_consents() {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set_consent(scenario, 1.0);
  set(scenario, "crisis_response.settled_by_visit", 1.0);
  return scenario;
}

TEST(Systems, CrisisVisits_ComeByConsentAndSpareAdmissions) {
  Scenario scenario = everybody_consents();
  const auto with_consent = [&](double share) {
    set_consent(scenario, share);
    return run_once(scenario);
  };
  const Outcomes none = with_consent(0.0);
  const Outcomes all = with_consent(1.0);
  EXPECT_EQ(total(none, Flow::crisis_visits), 0U);
  EXPECT_GT(total(none, Flow::emergencies), 100U);
  EXPECT_GT(total(all, Flow::crisis_visits), 100U);
  EXPECT_LT(total(all, Flow::emergencies), total(none, Flow::emergencies) / 2);
  EXPECT_LT(admissions(all), admissions(none));
  EXPECT_GT(worked(all, "health_centre"), worked(none, "health_centre"));
}

/// Everybody consents: whether it becomes an emergency, and an admission, is a matter of time alone.
TEST(Systems, CrisisVisits_ThatComeTooLateAreEmergencies) {
  constexpr double quarter_of_an_hour = 0.01;
  const auto [patient, hurried] =
      at_either(everybody_consents(), "crisis_response.patience", 365.0, quarter_of_an_hour);
  EXPECT_EQ(total(patient, Flow::emergencies), 0U);
  EXPECT_GT(total(patient, Flow::crisis_visits), 100U);
  EXPECT_GT(total(hurried, Flow::emergencies), 50U);
  EXPECT_LT(total(hurried, Flow::crisis_visits), total(patient, Flow::crisis_visits));
  EXPECT_GT(admissions(hurried), admissions(patient));
}

/// Somebody who is called to everybody alone comes later than one of several.
TEST(Systems, CrisisVisits_OfOneColleagueComeLaterThanOfMany) {
  const auto [one, many] = at_either(everybody_consents(), "health_centre.phn.density", 1e-5, 2e-4);
  EXPECT_LT(total(one, Flow::crisis_visits), total(many, Flow::crisis_visits));
  EXPECT_GT(total(one, Flow::emergencies), 2 * total(many, Flow::emergencies));
  EXPECT_GT(admissions(one), admissions(many));
}

/// One colleague in either case: staff leave other duties for a crisis, but not without end.
TEST(Systems, CrisisVisits_OfAFractionOfAPostComeLaterThanOfAWholeOne) {
  const auto [fraction, whole] = at_either(everybody_consents(), "health_centre.phn.density", 4e-6, 4e-5);
  EXPECT_LT(total(fraction, Flow::crisis_visits), total(whole, Flow::crisis_visits));
  EXPECT_GT(total(fraction, Flow::emergencies), total(whole, Flow::emergencies) + 20U);
  EXPECT_GT(admissions(fraction), admissions(whole));
}

TEST(Systems, CrisisVisits_NeedStaffWhoMayLeaveOtherDuties) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set(scenario, "health_centre.phn.density", 4e-5);  // one of them, with hours for all who consent
  const auto [strict, lenient] = at_either(scenario, "work.ahead", 0.0, 365.0);
  EXPECT_LT(total(strict, Flow::crisis_visits), total(lenient, Flow::crisis_visits));
  EXPECT_GT(total(strict, Flow::emergencies), total(lenient, Flow::emergencies) + 20U);
}

TEST(Systems, CrisisVisits_ByNobodyLeaveEmergenciesAlone) {
  Scenario scenario = everybody_consents();
  set(scenario, "crisis_response.settled_in_emergency", 0.0);
  const auto [nobody, staffed] = at_either(scenario, "health_centre.phn.density", 0.0, 2e-4);
  EXPECT_EQ(total(nobody, Flow::crisis_visits), total(nobody, Flow::standby_visits));
  EXPECT_GT(total(nobody, Flow::emergencies), 100U);
  EXPECT_GT(admissions(nobody), admissions(staffed) + 100U);
}

/// The hours are those of other work: whoever needs backup waits for it.
TEST(Systems, CrisisVisits_TakeHoursThatBackupNeeds) {
  Scenario scenario = small_scenario({"31201"});
  set_consent(scenario, 1.0);
  const auto [brief, lengthy] = at_either(scenario, "crisis_response.hours", 0.25, 5.0);
  EXPECT_GT(worked(lengthy, "health_centre"), worked(brief, "health_centre"));
  EXPECT_GT(total(lengthy, Flow::backup_unanswered), total(brief, Flow::backup_unanswered) + 20U);
}

TEST(Systems, EmergencyPsychiatry_DecidesWhoIsAdmitted) {
  const auto [none, all] =
      at_either(small_option("emergency-psychiatry", {"31201"}), "emergency_care.settled", 0.0, 1.0);
  EXPECT_GT(admissions(none), admissions(all) + total(all, Flow::emergencies) / 2);
}

/// Who is not settled nor admitted at once is the prefecture's, and takes the health centre's hours.
TEST(Systems, EmergencyPsychiatry_ReportsToThePrefecture) {
  Scenario option = small_option("emergency-psychiatry", {"31201"});
  remove_custody(option);
  const auto [none, all] = at_either(option, "emergency_care.reported", 0.0, 1.0);
  EXPECT_EQ(total(none, Flow::reports), 0U);
  EXPECT_EQ(total(none, Flow::admissions_compulsory), 0U);
  EXPECT_GT(total(all, Flow::reports), 50U);
  EXPECT_GT(total(all, Flow::examinations), 20U);
  EXPECT_GT(total(all, Flow::admissions_compulsory), 10U);
  EXPECT_GT(worked(all, "health_centre"), worked(none, "health_centre"));
}

/// A rota that is there for a part of the time only lets people in a crisis wait.
TEST(Systems, EmergencyPsychiatry_OfFewHoursLetsPeopleWait) {
  Scenario option = small_option("emergency-psychiatry", {"31201"});
  const auto with_seats = [&](double seats) {
    for (auto& [role, posts] : option.changes[0].add) posts = seats / 2.0;
    return run_once(option);
  };
  const Outcomes full = with_seats(2.0);
  const Outcomes part = with_seats(0.05);
  EXPECT_NEAR(paid(full, "emergency_unit"), 40.0 * paid(part, "emergency_unit"), 1.0);
  EXPECT_GT(total(full, Flow::emergencies), 50U);
  EXPECT_GT(days_waited(part, Wait::crisis_response, 0), days_waited(full, Wait::crisis_response, 0));
}

/// Everybody who is supported consents to a visit, and the support itself spares nobody a crisis.
Scenario standing_by() {
  Scenario option = small_option("settlement-for-all", {"31201"}, 3);
  set(option, "effect.settlement_crisis", 1.0);
  set(option, "need.lives_alone", 1.0);
  set(option, "settlement.slots_per_fte", 100.0);
  set_consent(option, 1.0);
  return option;
}

TEST(Systems, SettlementSupport_VisitsInsteadOfTheHealthCentre) {
  Scenario option = standing_by();
  set(option, "health_centre.phn.density", 3e-4);  // hours that are spared are not taken by others who wait
  const Pair pair = compare(option);
  const std::vector<Resident> visited = happened(option, Flow::settlement_visits);
  EXPECT_GT(visited.size(), 20U);
  EXPECT_TRUE(std::ranges::all_of(visited,
                                  [](const Resident& resident) { return resident.living == Living::alone; }));
  // Each of the visits spares its hours; some are the centre's at another time.
  const auto more = static_cast<double>(pair.after_total(Flow::settlement_visits) -
                                        pair.before_total(Flow::settlement_visits));
  const double spared = more * option.parameters.at("crisis_response.hours").value;
  EXPECT_LT(worked(pair.after, "health_centre"), worked(pair.before, "health_centre") - spared / 2.0);
}

/// Where a colleague of the health centre is called to everybody alone, more people are visited in time.
TEST(Systems, SettlementSupport_ComesInTime) {
  Scenario option = standing_by();
  set(option, "health_centre.phn.density", 1e-5);
  set(option, "crisis_response.settled_by_visit", 1.0);
  const Pair pair = compare(option);
  EXPECT_LT(pair.after_total(Flow::emergencies), pair.before_total(Flow::emergencies));
  EXPECT_LT(admissions(pair.after), admissions(pair.before));
}

/// Of one post: so many places, as long as there are people for them, and hours for each of these every day.
TEST(Systems, SettlementSupport_HasPlacesAndTakesHoursForEachOfThem) {
  Scenario option = standing_by();
  option.changes[1].set = {{"specialist", 1.0}};
  option.changes[1].kind = Change::Kind::staff;
  const auto with_places = [&](double places, double hours) {
    set(option, "settlement.slots_per_fte", places);
    set(option, "settlement.hours", hours);
    return run_once(option);
  };
  const Outcomes few = with_places(5.0, 1.5);
  const Outcomes many = with_places(20.0, 1.5);
  for (int month = 0; month < 36; ++month)
    EXPECT_LE(at_month(few, Stock::with_settlement_support, month), 5U) << month;
  EXPECT_EQ(at_month(few, Stock::with_settlement_support, 35), 5U);
  EXPECT_EQ(at_month(many, Stock::with_settlement_support, 35), 20U);
  EXPECT_GT(worked(many, "settlement_office"), worked(few, "settlement_office"));
  const Outcomes laborious = with_places(5.0, 6.0);
  EXPECT_GT(worked(laborious, "settlement_office"), worked(few, "settlement_office"));
}

}  // namespace
}  // namespace bansou
