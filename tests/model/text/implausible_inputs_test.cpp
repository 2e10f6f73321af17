#include "model/text/implausible_inputs.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(ImplausibleInputs, WhatIsShippedIsPlausible) {
  EXPECT_TRUE(implausible_inputs(testing::read_shipped("japan.yaml")).empty());
  EXPECT_TRUE(implausible_inputs(testing::read_shipped("options/psw-everywhere.yaml")).empty());
}

TEST(ImplausibleInputs, PostsAndCasesBeyondAllNeedAreNamed) {
  Scenario village = testing::small_scenario({"31325"});  // 2,864 residents
  village.local[0].fte["municipal_desk.psw"] = 20.0;
  village.local[0].open_cases = 150.0;
  village.changes = {testing::more_posts("municipal_desk", {{"phn", 1000.0}})};
  const auto found = implausible_inputs(village);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_NE(found[0].ja.find("若桜町 市町村の保健・福祉窓口: 住民2,864人に対して20"), std::string::npos)
      << found[0].ja;
  EXPECT_NE(found[1].en.find("1,000 FTE for 2,864 residents"), std::string::npos) << found[1].en;
  EXPECT_NE(found[2].en.find("150 open cases for 2,864 residents"), std::string::npos) << found[2].en;
}

}  // namespace
}  // namespace bansou
