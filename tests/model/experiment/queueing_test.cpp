#include "model/experiment/queueing.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace bansou {
namespace {

TEST(Queueing, WaitInLineIsThatOfTheTextbook) {
  // M/M/1: rho / (1 - rho). M/M/2 at 0.8: 1.778 of a service time; the approximation is within a few per
  // cent.
  EXPECT_NEAR(wait_in_line(1, 0.8), 4.0, 1e-12);
  EXPECT_NEAR(wait_in_line(2, 0.8), 16.0 / 9.0, 0.05);
  EXPECT_EQ(wait_in_line(3, 0.0), 0.0);
  EXPECT_TRUE(std::isinf(wait_in_line(3, 1.0)));
}

TEST(Queueing, LossIsThatOfErlang) {
  EXPECT_EQ(erlang_b(0, 2.0), 1.0);
  EXPECT_EQ(erlang_b(4, 0.0), 0.0);
  EXPECT_NEAR(erlang_b(1, 0.5), 1.0 / 3.0, 1e-12);
  // Three servers, two arrivals in a service time: (2^3/3!) / (1 + 2 + 2 + 4/3).
  EXPECT_NEAR(erlang_b(3, 2.0), (8.0 / 6.0) / (1.0 + 2.0 + 2.0 + 8.0 / 6.0), 1e-12);
}

}  // namespace
}  // namespace bansou
