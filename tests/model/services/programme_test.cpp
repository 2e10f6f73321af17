#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

double awareness_after(Scenario scenario, double days) {
  const auto world = make_world(scenario, Piece{0, 0});
  run_to(*world, days);
  return world->slow(SlowState::awareness, 0);
}

TEST(Programme, RaisesItsStateAndLetsItFade) {
  Scenario scenario = small_option("awareness", {"31201"}, 4);
  const double one_year = awareness_after(scenario, 370.0);
  EXPECT_GT(one_year, 0.05);
  EXPECT_GT(awareness_after(scenario, 1000.0), one_year);
  scenario.changes.push_back(closing("awareness", 370.0));
  EXPECT_LT(awareness_after(scenario, 1400.0), one_year);
}

TEST(Programme, HoursThatATeamDoesNotHaveAchieveNothing) {
  Scenario scenario = small_option("awareness", {"31201"}, 2);
  const auto missing = [&](double hours) {
    set(scenario, "awareness.hours_a_month", hours);
    return 1.0 - awareness_after(scenario, 700.0);
  };
  const double all_it_has = missing(500.0);
  EXPECT_LT(all_it_has, missing(6.0));
  EXPECT_NEAR(missing(1000.0) / all_it_has, 1.0, 0.02);
}

TEST(Programme, HalfTheHoursAchieveLessAndNoneNothing) {
  Scenario scenario = small_option("awareness", {"31201"}, 2);
  const double whole = awareness_after(scenario, 700.0);
  const double hours = scenario.parameters.at("awareness.hours_a_month").value;
  set(scenario, "awareness.hours_a_month", 0.5 * hours);
  const double half = awareness_after(scenario, 700.0);
  EXPECT_LT(half, 0.6 * whole);
  EXPECT_GT(half, 0.4 * whole);
  set(scenario, "awareness.hours_a_month", 0.0);
  EXPECT_EQ(awareness_after(scenario, 700.0), 0.0);
}

TEST(Programme, OfTheMonthInWhichItBeginsOnlyTheRestCounts) {
  Scenario scenario = small_option("awareness", {"31201"}, 2);
  EXPECT_EQ(awareness_after(scenario, 1.0), 0.0);
  const double month = awareness_after(scenario, days_per_month);
  scenario.changes[0].from = days_per_month - 1.0;
  EXPECT_NEAR(awareness_after(scenario, days_per_month) / month, 1.0 / days_per_month, 0.001);
}

TEST(Programme, WhoAttendsACourseIsNotAtTheirDesk) {
  Scenario scenario = small_option("staff-training", {"31201"}, 2);
  const auto after = [&](double hours) {
    set(scenario, "staff_training.hours_attended", hours);
    return run_once(scenario);
  };
  const Outcomes nobody = after(0.0), all = after(6.0);
  EXPECT_GT(worked(all, "municipal_desk"), 1.02 * worked(nobody, "municipal_desk"));
  EXPECT_EQ(worked(all, "telephone_line"), worked(nobody, "telephone_line"));
}

TEST(Programme, WhoHasNoTimeForACourseLearnsNothing) {
  Scenario scenario = small_option("staff-training", {"31201"}, 2);
  set(scenario, "work.productive", 0.2);
  const auto skill = [&](double hours) {
    set(scenario, "staff_training.hours_attended", hours);
    const auto world = make_world(scenario, Piece{0, 0});
    run_to(*world, 700.0);
    return world->slow(SlowState::skill, 0);
  };
  EXPECT_GT(skill(2.0), 0.0);
  EXPECT_LT(skill(100.0), skill(2.0));
}

TEST(Programme, NothingIsLearntWhereNothingRuns) {
  EXPECT_EQ(awareness_after(small_scenario({"31201"}), 300.0), 0.0);
}

}  // namespace
}  // namespace bansou
