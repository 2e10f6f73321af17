#include "model/experiment/team_reach.hpp"

#include <gtest/gtest.h>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

using Indices = std::vector<std::size_t>;

TEST(TeamReach, FollowsTheLevelOfTheTeam) {
  const TeamReach reach(fabricated::scenario());
  EXPECT_EQ(reach.served("desk", "31201"), Indices{1});
  EXPECT_EQ(reach.served("backup", "東部"), (Indices{0, 1}));
  EXPECT_EQ(reach.served("backup", "益田"), Indices{2});
  EXPECT_TRUE(reach.served("backup", "31201").empty());
}

TEST(TeamReach, TellsSyntheticAreas) {
  EXPECT_TRUE(is_synthetic_area("31-02"));
  EXPECT_FALSE(is_synthetic_area("東部"));
  EXPECT_FALSE(is_synthetic_area("31-02 保健所(仮)"));
}

TEST(TeamReach, KnowsJointTeams) {
  Scenario scenario = fabricated::scenario();
  Change joint;
  joint.kind = Change::Kind::joint;
  joint.team = "desk";
  joint.municipalities = {0, 1};
  joint.seat = 0;
  scenario.changes = {joint};
  const TeamReach reach(scenario);
  EXPECT_EQ(reach.served("desk", "31325+"), (Indices{0, 1}));
  EXPECT_EQ(reach.name_of("31325+").ja, "若桜町ほか（共同）");
  EXPECT_EQ(reach.name_of("31325").ja, "若桜町");
  EXPECT_EQ(reach.name_of("東部").en, "東部");
  EXPECT_EQ(reach.name_of("31-02").ja, "仮の圏域31-02");
}

}  // namespace
}  // namespace bansou
