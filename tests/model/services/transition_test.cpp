#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Transition, NobodyIsMovedWhoDoesNotWishTo) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "ward.wish", 0.0);
  EXPECT_EQ(total(run_once(scenario), Flow::transitions_begun), 0U);
}

TEST(Transition, WishesLeadHomeAsFarAsThereAreWorkers) {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  set(scenario, "ward.wish", 1.0 / 365.25);
  set(scenario, "transition.stopped", 0.0);
  const Outcomes few = run_once(scenario);
  EXPECT_GT(total(few, Flow::transitions_done), 0U);
  EXPECT_GT(waits_of(few, Wait::transition).censored(), 0U);
  set(scenario, "transition_office.specialist.density", 50e-5);
  const Outcomes many = run_once(scenario);
  EXPECT_GT(total(many, Flow::transitions_done), 2 * total(few, Flow::transitions_done));
  EXPECT_LE(total(many, Flow::transitions_done) + at_month(many, Stock::in_transition, 23),
            total(many, Flow::transitions_begun) + at_start(many, Stock::in_transition));
}

}  // namespace
}  // namespace bansou
