#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

std::uint64_t admissions(const Outcomes& outcomes) {
  return total(outcomes, Flow::admissions_voluntary) + total(outcomes, Flow::admissions_medical_protection) +
         total(outcomes, Flow::admissions_compulsory);
}

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

}  // namespace
}  // namespace bansou
