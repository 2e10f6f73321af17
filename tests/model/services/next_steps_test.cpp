#include "model/services/next_steps.hpp"

#include <gtest/gtest.h>

#include "tests/model/alone.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(NextSteps, ANewPlanRunsItsWholeTime) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "planning.self_plan", 1.0);
  set(scenario, "planning.decision", 30.0);
  set(scenario, "planning.duration", 100.0);
  const Alone alone(scenario, "planning");
  const auto has_plan = [&] { return alone.world->resident(alone.who).has(Support::plan); };
  alone.service->arrive(*alone.world, alone.who);
  alone.run(50.0);
  EXPECT_TRUE(has_plan());  // until day 130
  alone.service->leave(*alone.world, alone.who);
  alone.service->arrive(*alone.world, alone.who);
  alone.run(79.0);
  EXPECT_FALSE(has_plan());
  alone.run(150.0);
  EXPECT_TRUE(has_plan());
  alone.run(200.0);
  EXPECT_FALSE(has_plan());
}

TEST(NextSteps, AJobThatWaitsIsTakenBack) {
  Scenario scenario = small_scenario({"31201"});
  const Alone alone(scenario, "housing");
  const auto line = [&] { return alone.world->team_of(*alone.service, 0)->station().waiting(); };
  NextSteps next;
  const auto ask = [&] { return alone.world->request(alone.who, *alone.service, 1, 100.0, 0.0); };
  while (line() == 0) ask();  // until everybody is at work
  next.set(*alone.world, alone.who, ask());
  const std::size_t before = line();
  next.drop(*alone.world, alone.who);
  EXPECT_EQ(line(), before - 1);
  next.drop(*alone.world, alone.who);
  EXPECT_EQ(line(), before - 1);
  const Job stale = ask(), moved = ask();  // as if another team had taken over
  next.set(*alone.world, alone.who, stale);
  next.rebook(alone.who, moved);
  next.drop(*alone.world, alone.who);
  EXPECT_TRUE(alone.world->withdraw(alone.who, stale));
  EXPECT_FALSE(alone.world->withdraw(alone.who, moved));
}

TEST(NextSteps, WorkForAnEarlierTimeIsNotDue) {
  const Alone alone(small_scenario({"31201"}), "housing");
  World& world = *alone.world;
  NextSteps next;
  EXPECT_FALSE(next.is_due(world, alone.who));
  alone.run(5.0 + 10.0 / 24.0);  // a Tuesday morning
  world.team_of(*alone.service, 0)->set_staff({{"specialist", 1.0}});
  world.request(alone.who, *alone.service, 1, 2.0, 0.0);  // two hours, begun at once
  double started = -1.0;
  bool due_by_timer = true, due_by_job = true;
  alone.run(world.now() + 0.5 / 24.0);
  next.set(world, alone.who, *alone.service, 50.0, 1);
  while (started < 0.0) {
    const auto due = world.calendar.next_until(10.0);
    ASSERT_TRUE(due.has_value());
    world.handle(due->event);
    if (world.job_started() < world.now()) {
      started = world.job_started();
      due_by_timer = next.is_due(world, alone.who);
      next.set(world, alone.who, Job());
      due_by_job = next.is_due(world, alone.who);
    }
  }
  EXPECT_FALSE(due_by_timer);
  EXPECT_FALSE(due_by_job);
}

}  // namespace
}  // namespace bansou
