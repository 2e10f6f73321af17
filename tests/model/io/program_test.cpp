#include "model/io/program.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace bansou {
namespace {

std::filesystem::path place(const char* name) {
  return std::filesystem::path(testing::TempDir()) / (std::string("bansou_program_test_") + name);
}

std::string content(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Program, FeedsInputAndKeepsOutput) {
  const std::string much(1'000'000, 'x');  // more than a pipe holds
  EXPECT_EQ(run_program({"cat"}, much, place("cat")), 0);
  EXPECT_EQ(content(place("cat")), much);
}

TEST(Program, KnowsNoShell) {
  EXPECT_EQ(run_program({"echo", "a; b", "$(id)", "*"}, "", place("echo")), 0);
  EXPECT_EQ(content(place("echo")), "a; b $(id) *\n");
}

TEST(Program, TellsHowItWent) {
  EXPECT_EQ(run_program({"false"}, "", place("false")), 1);
  EXPECT_EQ(run_program({"no-such-program-of-bansou"}, "", place("none")), 127);
  EXPECT_THROW(run_program({"cat"}, "", "/no/such/folder/file"), std::system_error);
}

}  // namespace
}  // namespace bansou
