#include "model/io/cut_areas.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

TEST(CutAreas, AWholePrefectureIsNone) {
  const auto country = fabricated::scenario().municipalities;
  EXPECT_TRUE(cut_areas(country, {country[0], country[1]}).empty());
  EXPECT_TRUE(cut_areas(country, {}).empty());
}

TEST(CutAreas, ATownIsAPartOfWhatSharedTeamsServe) {
  const auto country = fabricated::scenario().municipalities;
  const auto cut =
      cut_areas(country, {country[0], country[2]});  // of 200,000, and one that is all of its area
  ASSERT_EQ(cut.size(), 4U);
  const auto centre = std::ranges::find(cut, Level::health_centre, &CutArea::level);
  ASSERT_NE(centre, cut.end());
  EXPECT_EQ(centre->place, "東部");
  EXPECT_EQ(centre->inside, 4'000.0);
  EXPECT_EQ(centre->whole, 200'000.0);
  EXPECT_EQ(centre->municipal, country[1].own_health_centre());
}

TEST(CutAreas, KnowTheCityThatRunsAPlaceThoughItIsLeftOut) {
  auto country = fabricated::scenario().municipalities;
  const auto is_municipal = [&](const char* kind) {
    country[1].kind = kind;
    const auto cut = cut_areas(country, {country[0]});
    return std::ranges::find(cut, Level::health_centre, &CutArea::level)->municipal;
  };
  EXPECT_TRUE(is_municipal("core_city"));
  EXPECT_FALSE(is_municipal("city"));
}

}  // namespace
}  // namespace bansou
