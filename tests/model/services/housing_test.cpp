#include <gtest/gtest.h>

#include "tests/model/whom.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(Housing, EachViewingMayBeRefusedAndThenTheSearchGoesOn) {
  Scenario scenario = small_scenario({"31201", "31202", "31203"});
  scenario.years = 2;
  set(scenario, "ward.no_home", 0.5);
  set(scenario, "ward.wish", 1.0 / 365.25);
  set(scenario, "transition.stopped", 0.0);
  set(scenario, "transition_office.specialist.density", 50e-5);
  double shorter = 0.0;
  for (const double share : {0.0, 0.35, 0.7}) {
    set(scenario, "housing.refused", share);
    const Outcomes outcomes = run_once(scenario);
    // Each viewing of somebody in transition support ends that, or is refused.
    const std::uint64_t found = total(outcomes, Flow::transitions_done);
    const auto refused = static_cast<std::uint64_t>(
        std::ranges::count_if(whom(scenario, "housing", Flow::housing_refusals), &Resident::in_transition));
    EXPECT_TRUE(theory::likely(boost::math::binomial(static_cast<double>(found + refused), share), refused));
    EXPECT_GT(found, 200U);
    const double median = waits_of(outcomes, Wait::housing).quantile(0.5).value();
    EXPECT_GT(median, shorter);
    shorter = median;
  }
}

}  // namespace
}  // namespace bansou
