#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <string_view>

#include "tests/model/alone.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Every case asks for it.
Scenario with_backup_for_all() {
  Scenario scenario = small_scenario();
  set(scenario, "casework.backup_otherwise", 1.0);
  set(scenario, "casework.backup_when_complex", 1.0);
  return scenario;
}

TEST(Backup, IsGivenWhenThereIsTime) {
  Scenario scenario = with_backup_for_all();
  set(scenario, "health_centre.phn.share", 0.5);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::backup_requested), 20U);
  EXPECT_EQ(total(outcomes, Flow::backup_unanswered), 0U);
  EXPECT_GT(total(outcomes, Flow::joint_visits), 0U);
}

TEST(Backup, AThinTeamTakesNoMoreThanItHasTimeFor) {
  Scenario scenario = with_backup_for_all();
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

/// A joint visit of three hours to somebody whose case this service has.
std::unique_ptr<Alone> with_joint_visit(double raised, std::string_view casework) {
  Scenario scenario = small_scenario({"31202"});
  for (const char* other : {"telephone_share", "review_share"})
    set(scenario, join("health_centre_backup", other), 0.0);
  set(scenario, "health_centre_backup.raised", raised);
  set(scenario, "health_centre_backup.hours_joint_visit", 3.0);
  auto alone = std::make_unique<Alone>(scenario, "health_centre_backup");
  World& world = *alone->world;
  world.set_support(alone->who, Support::casework, true);
  world.engage(alone->who, *service_called(world, casework), true);
  alone->service->arrive(world, alone->who);
  alone->run(20.0);
  return alone;
}

TEST(Backup, OnAJointVisitWhoeverHasTheCaseComesAlong) {
  const auto of_centre = with_joint_visit(0.0, "core_centre_casework");
  const auto of_desk = with_joint_visit(0.0, "casework");
  const auto more = [](const Alone& here, const Alone& there, const char* casework) {
    const auto worked = [&](const Alone& alone) {
      const Service& service = *service_called(*alone.world, casework);
      return alone.world->team_of(service, 0)->station().hours().worked;
    };
    return worked(here) - worked(there);
  };
  EXPECT_NEAR(more(*of_centre, *of_desk, "core_centre_casework"), 3.0, 1e-9);
  EXPECT_NEAR(more(*of_desk, *of_centre, "casework"), 3.0, 1e-9);
}

TEST(Backup, WhoComesAlongOnAJointVisitLearns) {
  for (const double raised : {0.0, 0.01}) {
    const auto alone = with_joint_visit(raised, "casework");
    ASSERT_EQ(total(alone->world->outcomes, Flow::joint_visits), 1U);
    const double hours = 3.0 * 1e4 / alone->world->municipality(0).population;
    EXPECT_DOUBLE_EQ(alone->world->slow(SlowState::skill, 0), 1.0 - std::pow(1.0 - raised, hours));
  }
}

TEST(Backup, TooLateIsUnanswered) {
  Scenario scenario = with_backup_for_all();
  set(scenario, "health_centre.phn.share", 0.0005);
  set(scenario, "health_centre_backup.patience", 1.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::backup_unanswered), 5U);
}

TEST(Backup, TooLateMayBeAskedOfTheCentre) {
  for (const double posts : {0.0005, 0.0}) {  // of the health centre: hardly any, and none at all
    Scenario scenario = with_backup_for_all();
    set(scenario, "health_centre.phn.share", posts);
    set(scenario, "health_centre_backup.patience", 1.0);
    set(scenario, "health_centre_backup.escalated", 0.0);
    const Outcomes before = run_once(scenario);
    set(scenario, "health_centre_backup.passed_on", 1.0);
    const Outcomes after = run_once(scenario);
    EXPECT_GT(worked(after, "mental_health_centre"), worked(before, "mental_health_centre") + 10.0) << posts;
    EXPECT_GT(total(after, Flow::backup_answered), total(before, Flow::backup_answered) + 5) << posts;
    EXPECT_LE(total(after, Flow::backup_answered) + total(after, Flow::backup_unanswered),
              total(after, Flow::backup_requested));
  }
}

TEST(Backup, ARequestThatGoesOnIsOneRequestWithOneWait) {
  Scenario scenario = small_scenario({"31202"});
  set(scenario, "health_centre_backup.passed_on", 1.0);
  set(scenario, "health_centre_backup.patience", 10.0);
  set(scenario, "health_centre_backup.escalated", 0.0);
  scenario.changes = {closure(scenario, "health_centre", 6.0)};
  const Alone alone(scenario, "health_centre_backup");
  World& world = *alone.world;
  alone.run(5.0 + 20.0 / 24.0);  // in the evening: nobody begins before all of them are gone
  world.set_support(alone.who, Support::casework, true);
  alone.service->arrive(world, alone.who);
  alone.run(6.1);
  EXPECT_TRUE(world.is_asked_for(alone.who, Wait::backup)) << "the centre, now";
  EXPECT_TRUE(world.resident(alone.who).stalled);
  alone.run(40.0);
  EXPECT_FALSE(world.is_waiting(alone.who, Wait::backup));
  EXPECT_FALSE(world.resident(alone.who).stalled);
  EXPECT_EQ(total(world.outcomes, Flow::backup_requested), 1U);
  EXPECT_EQ(total(world.outcomes, Flow::backup_answered), 1U);
  EXPECT_EQ(total(world.outcomes, Flow::backup_unanswered), 0U);
  const sim::WaitHistogram waits = waits_of(world.outcomes, Wait::backup);
  EXPECT_EQ(waits.count(), 1U);
  EXPECT_GT(waits.quantile(0.5).value_or(0.0), 0.1) << "from the evening on";
}

TEST(Backup, ARequestThatNobodyAnswersComesToNothingOnce) {
  Scenario scenario = with_backup_for_all();
  for (const char* level : {"health_centre_backup", "centre_backup"}) {
    set(scenario, join(level, "patience"), 1.0);
    set(scenario, join(level, "escalated"), 0.0);
  }
  set(scenario, "health_centre.phn.share", 0.0005);
  set(scenario, "mental_health_centre.psw.share", 0.0005);
  const Outcomes before = run_once(scenario);
  set(scenario, "health_centre_backup.passed_on", 1.0);
  const Outcomes after = run_once(scenario);
  const std::uint64_t asked = total(before, Flow::backup_requested);
  EXPECT_GT(total(after, Flow::backup_unanswered), asked / 2);
  EXPECT_LT(total(after, Flow::backup_requested), asked + asked / 5);
  EXPECT_LE(total(after, Flow::backup_answered) + total(after, Flow::backup_unanswered),
            total(after, Flow::backup_requested));
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

TEST(Backup, WhereNobodyGivesItCasesStallAndWaitForEver) {
  Scenario scenario = with_backup_for_all();
  set(scenario, "casework.spared_by_specialist", 0.0);
  set(scenario, "health_centre.phn.share", 0.0);
  const auto world = make_world(scenario, {0, 0});
  std::size_t stalled = 0, with_case = 0, events = 0;
  while (const auto due = world->calendar.next_until(scenario.horizon())) {
    world->handle(due->event);
    if (events++ % 500 != 0) continue;
    for (ResidentId who = 0; who < world->residents().size(); ++who) {
      if (!world->resident(who).has(Support::casework) || world->resident(who).contacts == 0) continue;
      ++with_case;
      if (world->resident(who).stalled) ++stalled;
    }
  }
  const Outcomes& outcomes = world->outcomes;
  EXPECT_GT(total(outcomes, Flow::backup_requested), 20U);
  EXPECT_EQ(total(outcomes, Flow::backup_unanswered), total(outcomes, Flow::backup_requested));
  const sim::WaitHistogram waits = waits_of(outcomes, Wait::backup);
  EXPECT_EQ(waits.still_waiting()[sim::WaitHistogram::bins - 1], total(outcomes, Flow::backup_requested));
  EXPECT_FALSE(waits.quantile(0.1).has_value());
  EXPECT_EQ(stalled, with_case);
}

TEST(Backup, WorkThatWasLeftUntilADayThatDoesNotComeIsUnanswered) {
  Scenario scenario = small_scenario({"31201"});
  for (TeamSpec& team : scenario.teams) {
    if (team.id == "health_centre") team.end_of_shift = sim::ShiftEnd::hand_over;
  }
  set(scenario, "health_centre_backup.hours_telephone", 40.0);
  set(scenario, "health_centre_backup.hours_review", 40.0);
  set(scenario, "health_centre_backup.hours_joint_visit", 40.0);
  set(scenario, "health_centre_backup.patience", 300.0);
  scenario.changes = {closure(scenario, "health_centre", 6.0)};  // the night after
  const Alone alone(scenario, "health_centre_backup");
  World& world = *alone.world;
  alone.run(5.0 + 10.0 / 24.0);  // a Tuesday morning
  alone.service->arrive(world, alone.who);
  alone.run(5.9);
  EXPECT_TRUE(world.is_waiting(alone.who, Wait::backup));
  alone.run(6.1);
  EXPECT_FALSE(world.is_waiting(alone.who, Wait::backup));
  EXPECT_FALSE(world.resident(alone.who).is_with(alone.service->index));
  EXPECT_EQ(total(world.outcomes, Flow::backup_unanswered), 1U);
}

/// A policy moves posts at the end of a month, at any hour.
TEST(Backup, WorkUnderWayAsTheLastPostGoesIsUnanswered) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "health_centre_backup.hours_telephone", 90.0);
  set(scenario, "health_centre_backup.telephone_share", 1.0);
  set(scenario, "health_centre_backup.review_share", 0.0);
  std::ranges::find(scenario.teams, "health_centre", &TeamSpec::id)->end_of_shift = sim::ShiftEnd::hand_over;
  scenario.changes = {closure(scenario, "health_centre", 27.4375)};
  const Alone alone(scenario, "health_centre_backup");
  World& world = *alone.world;
  const auto asks = [&] { return world.is_waiting(alone.who, Wait::backup); };
  alone.run(26.0);
  alone.service->arrive(world, alone.who);
  alone.run(27.44);  // a Wednesday morning
  EXPECT_TRUE(asks()) << "somebody is at it until the evening";
  alone.run(28.0);
  EXPECT_FALSE(asks());
  EXPECT_EQ(total(world.outcomes, Flow::backup_unanswered), 1U);
}

}  // namespace
}  // namespace bansou
