#include "model/io/cut_areas.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(CutAreas, AWholePrefectureIsNone) {
  EXPECT_TRUE(cut_areas(testing::read_shipped("tottori.yaml")).empty());
}

TEST(CutAreas, AVillageIsAPartOfWhatSharedTeamsServe) {
  const Scenario village = testing::small_scenario({"31325"});
  const auto cut = cut_areas(village);
  const auto prefecture = std::ranges::find(cut, Level::prefecture, &CutArea::level);
  ASSERT_NE(prefecture, cut.end());
  EXPECT_EQ(prefecture->place, "鳥取県");
  EXPECT_EQ(prefecture->inside, village.municipalities[0].population);
  EXPECT_EQ(prefecture->whole, 553'407.0);
  EXPECT_NE(std::ranges::find(cut, Level::health_centre, &CutArea::level), cut.end());
}

TEST(CutAreas, WithoutItsTablesNothingIsSaid) {
  Scenario scenario = testing::small_scenario({"31325"});
  scenario.resolved = "{}";
  EXPECT_TRUE(cut_areas(scenario).empty());
}

}  // namespace
}  // namespace bansou
