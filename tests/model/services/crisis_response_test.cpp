#include <gtest/gtest.h>

#include "tests/model/alone.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(CrisisResponse, WithoutConsentThereIsNoVisit) {
  Scenario scenario = small_scenario();
  set(scenario, "crisis_response.consent_known", 0.0);
  set(scenario, "crisis_response.consent_unknown", 0.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::crisis_visits), 0U);
  EXPECT_GT(total(outcomes, Flow::emergencies), 20U);
}

TEST(CrisisResponse, SettledCrisesLeadToNoAdmission) {
  Scenario scenario = small_scenario();
  set(scenario, "crisis_response.settled_by_visit", 1.0);
  set(scenario, "crisis_response.settled_in_emergency", 1.0);
  set(scenario, "crisis_response.reported", 0.0);
  remove_custody(scenario);
  EXPECT_EQ(admissions(run_once(scenario)), 0U);
}

TEST(CrisisResponse, LegalTypeFollowsItsShares) {
  Scenario scenario = small_scenario();
  set(scenario, "crisis_response.visit_voluntary", 0.0);
  set(scenario, "crisis_response.emergency_voluntary", 0.0);
  set(scenario, "crisis_response.reported", 0.0);
  remove_custody(scenario);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::admissions_medical_protection), 20U);
  EXPECT_EQ(total(outcomes, Flow::admissions_medical_protection), admissions(outcomes));
}

TEST(CrisisResponse, WhenStandbyIsGoneOthersAreCalled) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "crisis_response.consent_known", 1.0);
  set(scenario, "crisis_response.consent_unknown", 1.0);
  set(scenario, "crisis_response.patience", 300.0);
  scenario.changes = {closure(scenario, "settlement_office", 0.9)};
  const Alone alone(scenario, "crisis_response");
  World& world = *alone.world;
  Service& standby = *service_called(world, "settlement");
  Team& office = *world.team_of(standby, 0);
  office.set_staff({{"specialist", 1.0}});
  standby.arrive(world, alone.who);
  ASSERT_TRUE(world.resident(alone.who).is_supported_by(standby.index));
  alone.run(0.5);  // noon
  world.request_unwatched(alone.who, standby, 8.0);
  world.set_severity(alone.who, Severity::crisis);
  alone.service->arrive(world, alone.who);
  alone.run(0.8);
  ASSERT_TRUE(world.is_waiting(alone.who, Wait::crisis_response));
  alone.run(9.0);
  EXPECT_FALSE(world.is_waiting(alone.who, Wait::crisis_response));
  EXPECT_EQ(total(world.outcomes, Flow::crisis_visits), 1U);
  EXPECT_EQ(total(world.outcomes, Flow::standby_visits), 0U);
}

}  // namespace
}  // namespace bansou
