#include "model/core/post_price.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

struct PostPriceTest : testing::Test {
  PostPriceTest() {
    scenario.parameters["payer.desk.state"].value = 0.5;
    scenario.parameters["payer.desk.others"].value = 0.25;
  }
  Scenario scenario = fabricated::scenario();  // a nurse costs 7 million yen
};

TEST_F(PostPriceTest, APostCostsWhoeverRunsTheTeamWhatOthersLeave) {
  EXPECT_EQ(price_of_post(scenario.parameters, "phn"), 7e6);
  EXPECT_EQ(own_share(scenario.parameters, scenario.teams[0]), 0.25);
  EXPECT_EQ(own_prices(scenario.parameters, scenario.teams[0]), (YenByRole{{"phn", 1.75e6}}));
  scenario.parameters["payer.desk.others"].value = 0.75;
  EXPECT_EQ(own_share(scenario.parameters, scenario.teams[0]), 0.0);
}

TEST_F(PostPriceTest, NobodySharesTheCostOfAHealthCentre) {
  scenario.teams[1].level = Level::health_centre;
  EXPECT_EQ(own_share(scenario.parameters, scenario.teams[1]), 1.0);
}

TEST_F(PostPriceTest, WhatNobodyStatesIsNotKnown) {
  EXPECT_TRUE(std::isnan(price_of_post(scenario.parameters, "psw")));
  EXPECT_TRUE(std::isnan(own_share(scenario.parameters, scenario.teams[1])));
  EXPECT_TRUE(own_prices(scenario.parameters, scenario.teams[1]).empty());
}

}  // namespace
}  // namespace bansou
