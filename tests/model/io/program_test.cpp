#include "model/io/program.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Program, FeedsInputAndKeepsOutput) {
  const std::string much(1'000'000, 'x');  // more than a pipe holds
  const ProgramResult result = run_program({"cat"}, much);
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output, much);
}

TEST(Program, KnowsNoShell) {
  EXPECT_EQ(run_program({"echo", "a; b", "$(id)", "*"}, "").output, "a; b $(id) *\n");
}

TEST(Program, TellsHowItWent) {
  EXPECT_EQ(run_program({"false"}, "").status, 1);
  EXPECT_EQ(run_program({"no-such-program-of-bansou"}, "").status, 127);
}

}  // namespace
}  // namespace bansou
