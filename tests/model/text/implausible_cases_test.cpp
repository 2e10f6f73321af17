#include "model/text/implausible_cases.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(ImplausibleCases, MoreCasesThanNamedWorkersHaveRoomForAreNamed) {
  Scenario town = testing::small_scenario({"31325"});
  town.local[0].fte["municipal_desk.phn"] = 0.5;  // 60 slots a post
  town.local[0].open_cases = 20.0;
  EXPECT_TRUE(implausible_cases(town).empty());
  town.local[0].open_cases = 120.0;
  const auto found = implausible_cases(town);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].en.find("120 open cases, but the staff there have slots for about"), std::string::npos)
      << found[0].en;
}

}  // namespace
}  // namespace bansou
