#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(EmergencyCare, TooFewOnDutyMakePeopleWait) {
  Scenario scenario = small_option("emergency-psychiatry", {"31201"}, 1);
  set(scenario, "crisis_response.consent_known", 0.0);
  set(scenario, "crisis_response.consent_unknown", 0.0);
  const auto wait = [&](double fte) {
    scenario.changes[0].add = {{"nurse_24h", fte}};
    return waits_of(run_once(scenario), Wait::crisis_response).quantile(0.9).value_or(1e6);
  };
  EXPECT_GT(wait(0.02), wait(10.0));
}

}  // namespace
}  // namespace bansou
