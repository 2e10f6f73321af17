#include <gtest/gtest.h>

#include "tests/model/alone.hpp"
#include "tests/model/another.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Clinic, RoutineAttendanceSlowsFirstAppointments) {
  Scenario scenario = small_scenario();
  set(scenario, "need.seek_distressed", 0.003);  // enough who come for a line to form
  const double quick = waits_of(run_once(scenario), Wait::appointment).quantile(0.9).value();
  set(scenario, "clinic.hours_attendance", 10.0);  // routine takes all that it may
  const Outcomes crowded = run_once(scenario);
  EXPECT_GT(waits_of(crowded, Wait::appointment).quantile(0.9).value_or(1e9), quick);
}

TEST(Clinic, NobodyStartsTreatmentWithoutAnAppointment) {
  Scenario scenario = small_scenario();
  set(scenario, "clinic.patience", 0.1);
  set(scenario, "clinic_team.psychiatrist.share", 0.001);
  set(scenario, "clinic.hours_first", 8.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::gave_up_waiting), 20U);
  EXPECT_LT(total(outcomes, Flow::first_appointments), total(outcomes, Flow::gave_up_waiting));
}

TEST(Clinic, WhoDropsOutIsLetGoOfWhereverTheyCameFrom) {
  Scenario scenario = with_another(small_scenario({"31201"}), "clinic", "by_referral");
  scenario.services.front().entry.clear();
  const Alone alone(scenario, "by_referral");
  World& world = *alone.world;
  alone.service->arrive(world, alone.who);
  alone.run(30.0);
  ASSERT_EQ(world.resident(alone.who).treatment, Treatment::in_treatment);
  ASSERT_TRUE(world.resident(alone.who).is_with(alone.service->index));
  world.set_treatment(alone.who, Treatment::interrupted);
  EXPECT_EQ(world.resident(alone.who).engaged, 0U);
}

TEST(Clinic, WhoeverWaitsAsPatienceChangesGivesUpWhenTheNewOneEnds) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "clinic.patience", 10.0);
  set(scenario, "clinic.hours_first", 8.0);
  scenario.changes = {set_from("clinic.patience", 30.0, 5.0)};
  const Alone alone(scenario, "clinic");
  World& world = *alone.world;
  world.team_of(*alone.service, 0)->set_staff({{"psychiatrist", 0.01}});
  alone.run(0.5);                                           // noon
  world.request_unwatched(alone.who, *alone.service, 8.0);  // and many weeks of other duties
  alone.service->arrive(world, alone.who);
  alone.run(30.4);
  EXPECT_TRUE(world.is_waiting(alone.who, Wait::appointment));
  alone.run(30.6);
  EXPECT_FALSE(world.is_waiting(alone.who, Wait::appointment));
  EXPECT_EQ(total(world.outcomes, Flow::gave_up_waiting), 1U);
}

}  // namespace
}  // namespace bansou
