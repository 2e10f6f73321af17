#include "model/core/linear_chain.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace bansou {
namespace {

/// In at 3 a day, on at a rate of 2, out of the second at a rate of 0.5.
LinearChain<2> two() {
  LinearChain<2> chain;
  chain.move(0, 1, 2.0);
  chain.leave(1, 0.5);
  return chain;
}

TEST(LinearChain, RestsWhereInflowIsOutflow) {
  const LinearChain<2>::Amounts amounts = two().at_rest({3.0, 0.0});
  EXPECT_NEAR(amounts(0), 1.5, 1e-12);
  EXPECT_NEAR(amounts(1), 6.0, 1e-12);
}

TEST(LinearChain, SmallStepsFollowTheExponential) {
  LinearChain<2>::Amounts amounts{1.0, 0.0};
  const auto step = two().step(1e-4);
  for (int i = 0; i < 10'000; ++i) amounts = step * amounts;
  EXPECT_NEAR(amounts(0), std::exp(-2.0), 1e-4);
  EXPECT_NEAR(amounts(1), 2.0 * (std::exp(-0.5) - std::exp(-2.0)) / 1.5, 1e-4);
}

TEST(LinearChain, WhereItRestsNoStepLeadsAway) {
  const LinearChain<2>::Amounts inflow{3.0, 0.0};
  const LinearChain<2>::Amounts rest = two().at_rest(inflow);
  const LinearChain<2>::Amounts next = two().step(1000.0) * (rest + 1000.0 * inflow);
  EXPECT_NEAR((next - rest).norm(), 0.0, 1e-9);
}

TEST(LinearChain, WhoStaysWhereTheyAreFlowsNowhere) {
  LinearChain<2> chain = two();
  chain.move(0, 0, 5.0);
  EXPECT_EQ(chain.at_rest({3.0, 0.0}), two().at_rest({3.0, 0.0}));
}

}  // namespace
}  // namespace bansou
