#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

Scenario nursing(double fte) {
  Scenario scenario = small_option("visiting-nursing", {"31201"});
  std::erase_if(scenario.changes,
                [](const Change& change) { return change.team != "visiting_nurse_station"; });
  scenario.changes[0].add = {{"nurse", fte}};
  set(scenario, "visiting_nursing.accepted", 1.0);
  return scenario;
}

TEST(CommunitySupport, IsLimitedByItsPlacesAndOthersWait) {
  Scenario scenario = nursing(1.0);
  set(scenario, "visiting_nursing.slots_per_fte", 5.0);
  set(scenario, "crisis_plan.accepted", 0.0);
  set(scenario, "casework.plan", 0.0);
  set(scenario, "ward.settlement_offered", 0.0);
  const Outcomes outcomes = run_once(scenario);
  for (int month = 0; month < 24; ++month)
    EXPECT_LE(at_month(outcomes, Stock::with_community_support, month), 5U);
  EXPECT_GT(waits_of(outcomes, Wait::community_support).censored(), 0U);
}

TEST(CommunitySupport, EndsAtTheReview) {
  Scenario scenario = nursing(20.0);
  set(scenario, "visiting_nursing.review", 30.0);
  const auto long_support = at_month(run_once(scenario), Stock::with_community_support, 23);
  set(scenario, "visiting_nursing.ended", 1.0);
  EXPECT_LT(at_month(run_once(scenario), Stock::with_community_support, 23), long_support / 2);
}

TEST(CommunitySupport, WithoutEffectLeavesTheCourseOfNeedAlone) {
  Scenario scenario = nursing(5.0);
  for (const char* effect : {"worsen", "improve", "crisis", "drop_out"}) {
    set(scenario, std::string("visiting_nursing.effect_") + effect, 1.0);
  }
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with("effect.waiting")) parameter.value = 1.0;
  }
  const Outcomes with = run_once(scenario);
  EXPECT_GT(total(with, Flow::supports_begun), 20U);
  // Somebody in support is not looking for help, so histories differ; the onset of needs does not.
  EXPECT_EQ(total(with, Flow::onset), total(run_once(without_changes(scenario)), Flow::onset));
}

}  // namespace
}  // namespace bansou
