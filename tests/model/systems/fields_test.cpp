// One test a system of docs/coverage.md: the shipped option or the base entry changes what it is said to
// change. Directions are tested where the mechanism is direct; effects on the course of need are turned up to
// be seen. Rows 33 to 40: other fields of welfare, peers, families, awareness, money and shocks.
#include <gtest/gtest.h>

#include "tests/model/systems/pair.hpp"

namespace bansou {
namespace {

using namespace testing;

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
