#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Backup, IsGivenWhenThereIsTime) {
  Scenario scenario = small_scenario();
  set(scenario, "casework.backup_otherwise", 1.0);
  set(scenario, "casework.backup_when_complex", 1.0);
  set(scenario, "health_centre.phn.share", 0.5);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::backup_requested), 20U);
  EXPECT_EQ(total(outcomes, Flow::backup_unanswered), 0U);
  EXPECT_GT(total(outcomes, Flow::joint_visits), 0U);
}

TEST(Backup, AThinTeamTakesNoMoreThanItHasTimeFor) {
  Scenario scenario = small_scenario();
  set(scenario, "casework.backup_otherwise", 1.0);
  set(scenario, "casework.backup_when_complex", 1.0);
  set(scenario, "health_centre.phn.share", 0.5);
  const auto before = total(run_once(scenario), Flow::backup_unanswered);
  Change core;
  core.team = "core_centre";
  core.add["psw"] = 0.01;
  core.municipalities = everywhere(scenario);
  scenario.changes.push_back(core);
  const Outcomes with = run_once(scenario);
  EXPECT_GT(worked(with, "core_centre"), 1.0);
  EXPECT_LE(total(with, Flow::backup_unanswered), before + 1);
}

TEST(Backup, TooLateIsUnanswered) {
  Scenario scenario = small_scenario();
  set(scenario, "casework.backup_otherwise", 1.0);
  set(scenario, "casework.backup_when_complex", 1.0);
  set(scenario, "health_centre.phn.share", 0.0005);
  set(scenario, "health_centre_backup.patience", 1.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::backup_unanswered), 5U);
}

TEST(Backup, IsCalledOffWhenTheCaseIsOver) {
  Scenario scenario = small_scenario();
  set(scenario, "casework.backup_otherwise", 1.0);
  set(scenario, "casework.lost", 0.5);
  set(scenario, "health_centre.phn.share", 0.001);
  const auto world = make_world(scenario, {0, 0});
  std::size_t waiting = 0, without_case = 0;
  std::size_t events = 0;
  while (const auto due = world->calendar.next_until(scenario.horizon())) {
    world->handle(due->event);
    if (events++ % 200 != 0) continue;
    for (ResidentId who = 0; who < world->residents().size(); ++who) {
      if (!world->is_waiting(who, Wait::backup)) continue;
      ++waiting;
      if (!world->resident(who).has(Support::casework)) ++without_case;
    }
  }
  EXPECT_GT(waiting, 100U);
  EXPECT_LT(without_case, waiting / 20);  // only work that has begun goes on
}

TEST(Backup, IsEscalatedToTheCentre) {
  Scenario scenario = small_scenario();
  set(scenario, "casework.backup_otherwise", 1.0);
  set(scenario, "health_centre_backup.escalated", 1.0);
  EXPECT_GT(worked(run_once(scenario), "mental_health_centre"), 10.0);
}

}  // namespace
}  // namespace bansou
