#include "model/services/todays_cases.hpp"

#include <gtest/gtest.h>

#include "sim/run.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Open cases, and those that wait for one, on day 0.
std::size_t cases_on_day_0(const Scenario& scenario) {
  const auto world = make_world(scenario, Piece{0, 0});
  run_to(*world, 0.0);
  match_todays_cases(*world);
  std::size_t cases = 0;
  for (ResidentId who = 0; who < world->residents().size(); ++who) {
    const Resident& resident = world->resident(who);
    if (resident.place == Place::gone) continue;
    cases += resident.has(Support::casework) || world->is_waiting(who, Wait::caseload_slot) ? 1U : 0U;
  }
  return cases;
}

TEST(TodaysCases, AreAsManyAsThePlannerSays) {
  Scenario scenario = small_scenario({"31329"});
  const std::size_t grown = cases_on_day_0(scenario);
  for (const std::size_t told : {std::size_t{0}, std::size_t{3}, grown + 5, grown + 500}) {
    scenario.local[0].open_cases = static_cast<double>(told);
    EXPECT_EQ(cases_on_day_0(scenario), told);
  }
}

TEST(TodaysCases, LeaveTheOnsetsAlone) {
  Scenario scenario = small_scenario({"31329"});
  scenario.local[0].open_cases = 50.0;
  const auto onsets = total(run_once(scenario), Flow::onset);
  set(scenario, "casework.lost", 0.2);  // so that more must join
  EXPECT_EQ(total(run_once(scenario), Flow::onset), onsets);
}

TEST(TodaysCases, AreNotTouchedWhereNobodyHasTold) {
  const Scenario scenario = small_scenario({"31329"});
  const auto world = make_world(scenario, Piece{0, 0});
  run_to(*world, 0.0);
  const std::uint64_t before = world->ever();
  match_todays_cases(*world);
  EXPECT_EQ(world->ever(), before);
}

TEST(TodaysCases, AreThereBeforeAChangeOfTheFirstDay) {
  Scenario scenario = small_scenario({"31329"});
  scenario.local[0].open_cases = 40.0;
  const std::size_t today = cases_on_day_0(scenario);
  const std::uint64_t onsets = total(run_once(scenario), Flow::onset);
  Change end = more_posts("municipal_desk", {});
  end.kind = Change::Kind::scale;
  end.scale = 0.0;
  scenario.changes = {end};
  EXPECT_EQ(cases_on_day_0(scenario), today);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::onset), onsets);
  EXPECT_GE(total(outcomes, Flow::cases_lost), 20U);  // nobody else is made of those that the team lets go
}

}  // namespace
}  // namespace bansou
