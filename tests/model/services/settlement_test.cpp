#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Settlement, IsLimitedByItsPlaces) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set(scenario, "ward.settlement_offered", 0.0);
  set(scenario, "casework.plan", 0.0);
  EXPECT_EQ(total(run_once(scenario), Flow::settlements_begun), 0U);
  set(scenario, "ward.settlement_offered", 1.0);
  set(scenario, "need.lives_alone", 1.0);
  set(scenario, "settlement.slots_per_fte", 10.0);
  const Outcomes outcomes = run_once(scenario);
  double fte = 0.0;
  for (const TeamSpec& team : scenario.teams) {
    if (team.id == "settlement_office") fte = baseline_staff(scenario, team, {0}).at("specialist");
  }
  EXPECT_GT(total(outcomes, Flow::settlements_begun), 0U);
  EXPECT_LE(at_month(outcomes, Stock::with_settlement_support, 23), static_cast<std::uint64_t>(10.0 * fte));
}

TEST(Settlement, TermsOfTheStartDoNotEndTogether) {
  for (const double years : {0.5, 1.0, 3.0}) {
    Scenario scenario = small_scenario({"31201"});
    scenario.years = 3;
    set(scenario, "settlement.duration", years * 365.25);
    set(scenario, "ward.settlement_offered", 1.0);
    set(scenario, "need.lives_alone", 1.0);
    set(scenario, "settlement.slots_per_fte", 60.0);
    const Outcomes outcomes = run_once(scenario);
    const auto at_first = static_cast<double>(at_start(outcomes, Stock::with_settlement_support));
    EXPECT_GT(at_first, 10.0) << years;
    for (int month = 0; month < 36; ++month) {
      const auto now = static_cast<double>(at_month(outcomes, Stock::with_settlement_support, month));
      EXPECT_NEAR(now, at_first, 0.25 * at_first) << years << " years, month " << month;
    }
  }
}

TEST(Settlement, ASmallOfficeHasItsOnePlaceTakenAtTheStart) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "settlement.slots_per_fte", 1.0);
  set(scenario, "ward.settlement_offered", 1.0);
  set(scenario, "need.lives_alone", 1.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(at_start(outcomes, Stock::with_settlement_support), 1U);
  for (int month = 0; month < 5; ++month)
    EXPECT_EQ(at_month(outcomes, Stock::with_settlement_support, month), 1U) << month;
}

TEST(Settlement, IsGivenWithAPlanToThoseWhoLiveAlone) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "ward.settlement_offered", 0.0);
  set(scenario, "need.lives_alone", 1.0);
  EXPECT_GT(total(run_once(scenario), Flow::settlements_begun), 0U);
  set(scenario, "need.lives_alone", 0.0);
  EXPECT_EQ(total(run_once(scenario), Flow::settlements_begun), 0U);
}

}  // namespace
}  // namespace bansou
