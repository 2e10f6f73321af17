#include "model/core/post_ledger.hpp"

#include <gtest/gtest.h>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

struct PostLedgerTest : testing::Test {
  std::vector<PostLedger::Shortfall> add(const char* team, std::vector<std::size_t> where, double fte) {
    Change change;
    change.team = team;
    change.municipalities = std::move(where);
    change.add = {{"phn", fte}};
    return ledger.apply(change).shortfalls;
  }

  Scenario scenario = fabricated::scenario();  // 2 nurses at every desk, and in each of the two areas
  PostLedger ledger{scenario};
};

TEST_F(PostLedgerTest, TakesAwayWhatIsThere) {
  EXPECT_TRUE(add("desk", {0, 1}, -2.0).empty());
  const auto lacking = add("desk", {0, 2}, -0.5);
  ASSERT_EQ(lacking.size(), 1u);
  EXPECT_EQ(lacking[0].place, "若桜町");
  EXPECT_EQ(lacking[0].role, "phn");
  EXPECT_EQ(lacking[0].there, 0.0);
  EXPECT_EQ(lacking[0].taken, 0.5);
}

TEST_F(PostLedgerTest, WrongScalesAreNoShortfall) {  // the schema tells
  Change change;
  change.kind = Change::Kind::scale;
  change.team = "desk";
  change.municipalities = {0};
  change.scale = -1.0;
  EXPECT_TRUE(ledger.apply(change).shortfalls.empty());
}

TEST_F(PostLedgerTest, ATeamOfAnAreaIsThereOnce) {
  EXPECT_TRUE(add("backup", {0, 1}, -2.0).empty());
  EXPECT_EQ(add("backup", {1}, -0.1).at(0).place, "東部");
}

TEST_F(PostLedgerTest, PostsForResidentsAreForAllWhoAreServed) {
  Change change;
  change.team = "backup";
  change.municipalities = {0};  // 4,000 of the 200,000 whom it serves
  change.set = {{"phn", 1.0}};
  change.per_residents = 50'000;
  EXPECT_EQ(ledger.apply(change).gained, (Staff{{"phn", 2.0}}));  // 4 in place of 2
}

TEST_F(PostLedgerTest, ABudgetPaysForPostsAtTheirPrice) {
  scenario.parameters["payer.desk.state"].value = 0.5;
  scenario.parameters["payer.desk.others"].value = 0.0;
  PostLedger paid(scenario);
  Change change;
  change.team = "desk";
  change.municipalities = {0, 1};
  change.budget = {{"phn", 7e6}};
  EXPECT_EQ(paid.apply(change).gained, (Staff{{"phn", 4.0}}));  // half of 7 million yen each, in two places
  change.kind = Change::Kind::joint;
  EXPECT_EQ(paid.apply(change).gained, (Staff{{"phn", 2.0}}));  // once for both
  change.kind = Change::Kind::staff;
  change.budget = {{"phn", -38.5e6}};
  const auto lacking = paid.apply(change).shortfalls;
  ASSERT_EQ(lacking.size(), 1u);  // they are one team now
  EXPECT_DOUBLE_EQ(lacking[0].taken, 11.0);
}

TEST_F(PostLedgerTest, WhatATableStatesOfASharedTeamIsAllThereIs) {
  scenario.teams[1].roles[0].rule = StaffingRule::population;
  for (const char* name : {"density", "elasticity", "share"})
    scenario.parameters[std::string("backup.phn.") + name].value = name[0] == 'e' ? 0.0 : 0.01;
  EXPECT_DOUBLE_EQ(PostLedger(scenario).posts_of("backup").at("phn"), 20.6);  // of 206,000
  scenario.local[0].fte["backup.phn"] = 3.0;
  EXPECT_DOUBLE_EQ(PostLedger(scenario).posts_of("backup").at("phn"), 3.0 + 0.6);
  scenario.local[1].fte["backup.phn"] = 1.0;
  EXPECT_DOUBLE_EQ(PostLedger(scenario).posts_of("backup").at("phn"), 4.0 + 0.6);
}

TEST_F(PostLedgerTest, ScaledSetAndJointPostsCount) {
  Change change;
  change.team = "desk";
  change.municipalities = {0};
  change.kind = Change::Kind::scale;
  change.scale = 2.0;
  EXPECT_TRUE(ledger.apply(change).shortfalls.empty());
  change.kind = Change::Kind::joint;
  change.scale = 1.0;
  change.municipalities = {0, 1};
  change.seat = 1;
  change.add = {{"phn", 1.0}};
  EXPECT_TRUE(ledger.apply(change).shortfalls.empty());
  EXPECT_TRUE(add("desk", {0, 1}, -7.0).empty());  // 4, 2 and 1 more
  EXPECT_EQ(add("desk", {1}, -1.0).at(0).place, "鳥取市");
  change.kind = Change::Kind::staff;
  change.municipalities = {2};
  change.add.clear();
  change.set = {{"phn", 1.0}};
  EXPECT_TRUE(ledger.apply(change).shortfalls.empty());
  EXPECT_EQ(add("desk", {2}, -3.0).at(0).there, 1.0);
}

TEST_F(PostLedgerTest, TellsWhatAChangeBringsToWhatIsThere) {
  Change change;
  change.kind = Change::Kind::joint;
  change.team = "desk";
  change.municipalities = {0, 1};
  change.add = {{"phn", 1.0}};
  EXPECT_EQ(ledger.apply(change).gained, (Staff{{"phn", 1.0}}));
  change.kind = Change::Kind::staff;  // at both towns: they are one team now
  EXPECT_EQ(ledger.apply(change).gained, (Staff{{"phn", 1.0}}));
  change.add = {{"phn", -9.0}};
  EXPECT_EQ(ledger.apply(change).gained, (Staff{{"phn", -6.0}}));
  EXPECT_EQ(ledger.posts_of("desk"), (Staff{{"phn", 2.0}}));
  EXPECT_EQ(ledger.posts_of("backup"), (Staff{{"phn", 4.0}}));
  EXPECT_TRUE(ledger.posts_of("nobody").empty());
  change.kind = Change::Kind::open;
  EXPECT_TRUE(ledger.apply(change).gained.empty());
}

TEST_F(PostLedgerTest, AHealthCentreIsTheCitysThoughTheRegionLeavesTheCityOut) {
  scenario.teams[1].level = Level::health_centre;
  const auto municipal = [&] { return posts_of(PostLedger(scenario).municipal_posts_of("backup")); };
  EXPECT_EQ(municipal(), 0.0);
  scenario.cut_areas = {{Level::area, "東部", 4'000.0, 200'000.0, true}};
  EXPECT_EQ(municipal(), 0.0);
  scenario.cut_areas[0].level = Level::health_centre;
  EXPECT_GT(municipal(), 0.0);
}

}  // namespace
}  // namespace bansou
