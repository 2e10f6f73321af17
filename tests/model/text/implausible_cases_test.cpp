#include "model/text/implausible_cases.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

std::vector<Text> found_in(const Scenario& scenario) {
  std::vector<Text> found;
  look_at_cases(scenario, found);
  return found;
}

TEST(ImplausibleCases, MoreCasesThanNamedWorkersHaveRoomForAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  town.local[0].fte["municipal_desk.phn"] = 0.5;  // 60 slots a post
  town.local[0].open_cases = 20.0;
  EXPECT_TRUE(found_in(town).empty());
  town.local[0].open_cases = 120.0;
  const auto found = found_in(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("120 open cases, but the staff there have slots for about"), std::string::npos)
      << found[0].en;
}

}  // namespace
}  // namespace bansou
