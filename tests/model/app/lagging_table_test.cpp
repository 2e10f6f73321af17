#include "model/app/lagging_table.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class LaggingTableTest : public testing::Test {
 protected:
  static TeamSummary& team(Summary& summary, const std::string& id) {
    return *std::ranges::find(summary.teams, id, &TeamSummary::id);
  }
  TextTable table() const { return lagging_table({scenario, a, "A"}, {scenario, b, "B"}, Language::en); }

  Scenario scenario = fabricated::tottori();
  MetricCollector collected = fabricated::collect_tottori(scenario, 6);
  Summary a = summarise(scenario, collected);
  Summary b = summarise(scenario, collected);
};

TEST_F(LaggingTableTest, IsEmptyWhereTheSamePlacesLag) {
  EXPECT_TRUE(table().title.empty());
  EXPECT_TRUE(table().rows.empty());
}

TEST_F(LaggingTableTest, ShowsHowManyPlacesLagAndTheWorstOfThem) {
  ASSERT_EQ(team(a, "municipal_desk").overloaded.size(), 2U);
  team(b, "municipal_desk").overloaded.pop_back();
  ASSERT_EQ(table().rows.size(), 1U);
  const auto row = table().rows.front();
  EXPECT_EQ(row[0], "Municipal desk");
  EXPECT_TRUE(row[1].starts_with("2 of 8 (")) << row[1];
  EXPECT_TRUE(row[2].starts_with("1 of 8 (")) << row[2];
  EXPECT_TRUE(row[3].starts_with("倉吉市 backlog grows by ")) << row[3];
}

TEST_F(LaggingTableTest, ShowsATeamThatTheOptionFounds) {
  TeamSummary& clinics = team(a, "clinic_team");
  clinics.places = 0;
  clinics.overloaded.clear();
  ASSERT_EQ(table().rows.size(), 1U);
  EXPECT_EQ(table().rows.front()[1], "—");
  EXPECT_TRUE(table().rows.front()[2].starts_with("3 of 3 (")) << table().rows.front()[2];
}

TEST_F(LaggingTableTest, AHasNotNeededTheSameTeams) {
  a.teams.erase(a.teams.begin());
  EXPECT_EQ(table().rows.size(), 1U);
}

}  // namespace
}  // namespace bansou
