#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

double awareness_after(Scenario scenario, double days) {
  const auto world = make_world(scenario, Piece{0, 0});
  while (const auto due = world->calendar.next_until(days)) world->handle(due->event);
  return world->slow(SlowState::awareness, 0);
}

TEST(Programme, RaisesItsStateAndLetsItFade) {
  Scenario scenario = small_option("awareness", {"31201"}, 4);
  const double one_year = awareness_after(scenario, 370.0);
  EXPECT_GT(one_year, 0.05);
  EXPECT_GT(awareness_after(scenario, 1000.0), one_year);
  Change stop = scenario.changes[0];
  stop.kind = Change::Kind::close;
  stop.from = 370.0;
  scenario.changes.push_back(stop);
  EXPECT_LT(awareness_after(scenario, 1400.0), one_year);
}

TEST(Programme, HoursThatATeamDoesNotHaveAchieveLess) {
  Scenario scenario = small_option("awareness", {"31201"}, 2);
  const double with_time = awareness_after(scenario, 700.0);
  set(scenario, "awareness.hours_a_month", 500.0);
  EXPECT_LT(awareness_after(scenario, 700.0), with_time);
}

TEST(Programme, NothingIsLearntWhereNothingRuns) {
  EXPECT_EQ(awareness_after(small_scenario({"31201"}), 300.0), 0.0);
}

}  // namespace
}  // namespace bansou
