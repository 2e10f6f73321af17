// What systems of docs/coverage.md do to residents, beside the one test each has in its row. Rows 1, 3 and 4:
// who they are, and the desk that they come to.
#include <gtest/gtest.h>

#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Outcomes where nobody is like that, and where everybody is.
Pair none_and_all(const Scenario& scenario, const std::string& trait) {
  return at_either(scenario, trait, 0.0, 1.0);
}

TEST(Systems, Residents_WhoAreWithdrawnComeLess) {
  const Pair pair = none_and_all(small_scenario({"31201"}), "need.withdrawn");
  EXPECT_LT(pair.after_total(Flow::first_contacts), pair.before_total(Flow::first_contacts) * 2 / 3);
  EXPECT_GT(at_month(pair.after, Stock::hidden, 11), at_month(pair.before, Stock::hidden, 11));
}

TEST(Systems, Residents_OfComplexNeedTakeBackup) {
  const Pair pair = none_and_all(small_scenario({"31201"}), "need.complex");
  EXPECT_GT(pair.after_total(Flow::backup_requested), pair.before_total(Flow::backup_requested) * 3 / 2);
  EXPECT_GT(worked(pair.after, "health_centre"), worked(pair.before, "health_centre"));
}

/// Who sees them: others do where there is a window for people in poverty.
TEST(Systems, Residents_InPovertyAreSeenElsewhere) {
  Scenario option = small_option("poverty-windows", {"31201"});
  set(option, "need.poor", 0.0);
  EXPECT_EQ(seen_at(option, "poverty_window").size(), 0U);
  const auto at_desk = seen_at(option, "window").size();
  EXPECT_GT(at_desk, 100U);
  set(option, "need.poor", 1.0);
  EXPECT_GT(seen_at(option, "poverty_window").size(), 100U);
  EXPECT_LT(seen_at(option, "window").size(), at_desk);
}

TEST(Systems, Residents_WhoLiveAloneHaveMoreCrisesAndAreStoodBy) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "effect.alone_crisis", 3.0);
  set(scenario, "ward.settlement_offered", 1.0);
  set(scenario, "need.group_home", 0.0);
  const Pair pair = none_and_all(scenario, "need.lives_alone");
  EXPECT_GT(pair.after_total(Flow::crises), pair.before_total(Flow::crises));
  EXPECT_EQ(pair.before_total(Flow::settlements_begun), 0U);
  EXPECT_GT(pair.after_total(Flow::settlements_begun), 0U);
}

/// With what success: those who refuse treatment come to it as far as somebody persuades them.
TEST(Systems, Residents_WhoRefuseTreatmentMayBePersuaded) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "need.refuses_treatment", 1.0);
  const auto treated = [&](double persuaded) {
    set(scenario, "casework.persuaded", persuaded);
    return total(run_once(scenario), Flow::first_appointments);
  };
  EXPECT_GT(treated(0.5), treated(0.0) + 20U);
}

TEST(Systems, MunicipalWindow_MoreStaffMeansLessWaiting) {
  Scenario option = small_option("psw-in-small-towns", small_towns);
  set(option, "municipal_desk.phn.share", 0.01);  // desks with long lines
  const Pair pair = compare(option);
  EXPECT_GT(paid(pair.after, "municipal_desk"), paid(pair.before, "municipal_desk"));
  for (const Wait wait : {Wait::first_contact, Wait::contact})
    EXPECT_LT(long_wait(pair.after, wait), long_wait(pair.before, wait));
}

/// Each first contact is so much work of the desk's.
TEST(Systems, MunicipalWindow_FirstContactsTakeItsHours) {
  const auto [brief, lengthy] = at_either(small_scenario({"31201"}), "window.hours", 0.5, 2.0);
  EXPECT_GT(worked(lengthy, "municipal_desk"), worked(brief, "municipal_desk"));
  EXPECT_GT(days_waited(lengthy, Wait::first_contact, 0), days_waited(brief, Wait::first_contact, 0));
}

/// Whom the desk recognises it sends on, and nobody else.
TEST(Systems, MunicipalWindow_AssessesAndDecidesWhatComesNext) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "window.resolved_at_once", 0.0);
  set(scenario, "need.refuses_treatment", 0.0);
  set(scenario, "municipal_desk.phn.density", 0.01);  // so that there is a place for every case
  const auto desk = [&](double recognised, double needs_case, double to_treatment) {
    set(scenario, "window.recognised", recognised);
    set(scenario, "window.recognised_by_specialist", recognised);
    set(scenario, "window.needs_case", needs_case);
    set(scenario, "window.to_treatment", to_treatment);
    return run_once(scenario);
  };
  const Outcomes misses_all = desk(0.0, 1.0, 1.0);
  const Outcomes cases = desk(1.0, 1.0, 0.0);
  const Outcomes treatment = desk(1.0, 0.0, 1.0);
  EXPECT_GT(total(misses_all, Flow::missed_assessments), 100U);
  EXPECT_EQ(total(cases, Flow::missed_assessments), 0U);
  for (const Outcomes* sent_on : {&cases, &treatment}) {
    EXPECT_GT(total(*sent_on, Flow::cases_opened) + total(*sent_on, Flow::first_appointments),
              total(misses_all, Flow::cases_opened) + total(misses_all, Flow::first_appointments) + 50U);
  }
  EXPECT_GT(total(cases, Flow::cases_opened), total(treatment, Flow::cases_opened) + 50U);
  EXPECT_GT(total(treatment, Flow::first_appointments), total(cases, Flow::first_appointments) + 50U);
}

TEST(Systems, NursesTime_ShareForMentalHealthIsTheDesksHours) {
  const Scenario scenario = small_scenario({"31202"});  // without a social worker of its own
  const auto [small, large] = at_either(scenario, "municipal_desk.phn.share", 0.02, 0.08);
  EXPECT_NEAR(paid(large, "municipal_desk") / paid(small, "municipal_desk"), 4.0, 1e-4);
  EXPECT_LT(long_wait(large, Wait::contact), long_wait(small, Wait::contact));
  EXPECT_LT(long_wait(large, Wait::first_contact), long_wait(small, Wait::first_contact));
}

/// They come first: all of their hours are done, and residents wait the more for what is left.
TEST(Systems, OtherDuties_ComeFirst) {
  Scenario option = small_option("other-duties-grow", {"31201"});
  const auto [some, many] = at_either(option, "other_duties.hours_a_month", 10.0, 30.0);
  EXPECT_GT(days_waited(many, Wait::contact, 0), days_waited(some, Wait::contact, 0));
  remove_need(option);
  set(option, "other_duties.hours_a_month", 10.0);
  const double hours = programme_hours(option, "other_duties", 24.0);
  EXPECT_NEAR(worked(run_once(option), "municipal_desk"), hours, 1e-4 * hours);
}

}  // namespace
}  // namespace bansou
