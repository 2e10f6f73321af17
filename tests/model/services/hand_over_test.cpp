#include "model/services/hand_over.hpp"

#include <gtest/gtest.h>

#include "tests/model/systems/pair.hpp"

namespace bansou {
namespace {

using namespace testing;

/// A window for the elderly, whose cases go to the desk.
Scenario with_elderly_window() {
  Scenario scenario = small_option("elderly-windows", {"31201"}, 3);
  set(scenario, "elderly_window.hand_off", 0.5);
  set(scenario, "elderly_window.hand_off_trusted", 0.5);
  return scenario;
}

TEST(HandOverBetweenTeams, AFollowUpFindsWhatWasLostAndTakesTime) {
  Scenario scenario = with_elderly_window();
  const Outcomes without = run_once(scenario);
  set(scenario, "elderly_window.followed_up", 1.0);
  set(scenario, "elderly_window.hours_follow_up", 2.0);
  const Outcomes with = run_once(scenario);
  const auto failed = [](const Outcomes& outcomes) { return total(outcomes, Flow::hand_offs_failed); };
  EXPECT_GT(failed(without), 60U);
  EXPECT_LT(4 * failed(with), 3 * failed(without));  // a quarter instead of a half
  EXPECT_GT(worked(with, "elderly_centre"), worked(without, "elderly_centre") + 60.0);
}

TEST(HandOverBetweenTeams, WhoeverIsNotInformedAsksAgain) {
  Scenario scenario = with_elderly_window();
  set(scenario, "elderly_window.hours_again", 3.0);
  set(scenario, "elderly_window.informed", 0.0);
  const Outcomes asked = run_once(scenario);
  const auto again = total(asked, Flow::interviews_repeated);
  EXPECT_GT(again, 60U);
  EXPECT_EQ(total(asked, Flow::information_shared), 0U);
  set(scenario, "elderly_window.informed", 1.0);
  const Outcomes told = run_once(scenario);
  EXPECT_EQ(total(told, Flow::interviews_repeated), 0U);
  EXPECT_GT(total(told, Flow::information_shared), 60U);
  EXPECT_GT(worked(asked, "municipal_desk"), worked(told, "municipal_desk"));
}

TEST(HandOverBetweenTeams, WithinATeamNothingIsLostOrAsked) {
  Scenario scenario = small_scenario({"31201"});
  for (const char* share : {"window.hand_off", "window.informed"}) set(scenario, share, 0.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::cases_opened), 50U);
  for (const Flow flow : {Flow::hand_offs_failed, Flow::interviews_repeated, Flow::information_shared})
    EXPECT_EQ(total(outcomes, flow), 0U);
}

}  // namespace
}  // namespace bansou
