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

}  // namespace
}  // namespace bansou
