#include "model/io/region_reader.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

std::vector<Municipality> country() {
  std::vector<Municipality> towns(5);
  const char* names[] = {"a", "b", "c", "d", "e"};
  for (std::size_t i = 0; i < towns.size(); ++i) {
    towns[i].code = "0000" + std::to_string(i);
    towns[i].name = names[i];
    towns[i].prefecture = i % 2 == 0 ? "east" : "west";
    towns[i].area = i < 3 ? "north" : "south";
    towns[i].health_centre = i == 1 ? "city's own" : "the other";
    towns[i].band = i < 2 ? 1 : 2;
    towns[i].population = 1000.0 * static_cast<double>(i);
  }
  return towns;
}

/// Names of the region's municipalities, or what is wrong.
std::string region(const std::string& selector) {
  test::ReadText text("region: " + selector + "\n");
  const auto towns = country();
  std::string result;
  for (const Municipality& town : read_region(text.root()["region"], Gazetteer(towns))) result += town.name;
  for (const std::string& problem : text.shown()) result += problem + "\n";
  return result;
}

TEST(RegionReader, EveryConditionMustHold) {
  EXPECT_EQ(region("{prefecture: east}"), "ace");
  EXPECT_EQ(region("{prefecture: [east, west], area: south}"), "ed");
  EXPECT_EQ(region("{prefecture: east, band: 2}"), "ce");
  EXPECT_EQ(region("{health_centre: city's own}"), "b");
  EXPECT_EQ(region("{band: [1, 2], max_population: 2000, min_population: 1000}"), "cb");
  EXPECT_EQ(region("{municipalities: [d, 00001, eastc]}"), "cbd");
}

TEST(RegionReader, GroupsByPrefectureInTheOrderOfTheTable) {
  EXPECT_EQ(region("{band: [1, 2]}"), "acebd");
  EXPECT_EQ(region("{municipalities: [b, a]}"), "ab");
}

TEST(RegionReader, NothingFits) {
  EXPECT_EQ(
      region("{prefecture: east, area: south, band: 1}"),
      "1:1 no municipality fits all of these (3 fit 'prefecture: east', 2 fit 'area: south', 2 fit 'band: "
      "1'); take a condition away or mend one.\n");
  EXPECT_EQ(region("{}"), "1:1 the region is empty; give a prefecture, area, municipalities or band.\n");
}

TEST(RegionReader, WhoeverIsNamedMustFitTheOtherConditions) {
  EXPECT_EQ(region("{municipalities: [d, a], prefecture: east, band: [1]}"),
            "1:27 'd' does not fit 'prefecture: east'; give west as prefecture, too.\n"
            "1:27 'd' does not fit 'band: [1]'; change this condition or leave the municipality out.\n");
}

TEST(RegionReader, NamesWhatIsUnknown) {
  EXPECT_EQ(region("{prefecture: [east, wets], area: nroth, municipalities: [a, x]}"),
            "1:29 there is no prefecture 'wets'; there are: east, west. Did you mean 'west'?\n"
            "1:36 there is no area 'nroth'; there are: north, south. Did you mean 'north'? 'bansou "
            "municipalities 鳥取県' shows those of a prefecture.\n"
            "1:69 there is no municipality 'x'; there are: a, b, c, d, e.\n");
}

TEST(RegionReader, TheRegionIsNeeded) {
  test::ReadText text("title: x\n");
  const auto towns = country();
  EXPECT_TRUE(read_region(text.root()["region"], Gazetteer(towns)).empty());
  EXPECT_EQ(text.findings().relations.all().size(), 1u);
  EXPECT_TRUE(read_region(text.root()["title"], Gazetteer({})).empty());  // the table is the problem
  EXPECT_EQ(text.shown().size(), 1u);
}

TEST(RegionReader, AListOfNamesSelectsToo) {
  test::ReadText text("in: [e, b]\none: d\n");
  const auto towns = country();
  EXPECT_EQ(select_municipalities(text.root()["in"], Gazetteer(towns)), (std::vector<std::size_t>{1, 4}));
  EXPECT_EQ(select_municipalities(text.root()["one"], Gazetteer(towns)), (std::vector<std::size_t>{3}));
}

TEST(RegionReader, OfThoseThatFitTheLargest) {
  test::ReadText text("one: {largest: 1}\nbands: {band: 1, largest: 1}\nmany: {area: south, largest: 9}\n");
  const auto towns = country();
  using Towns = std::vector<std::size_t>;
  EXPECT_EQ(select_municipalities(text.root()["one"], Gazetteer(towns)), Towns{4});
  EXPECT_EQ(select_municipalities(text.root()["bands"], Gazetteer(towns)), Towns{1});
  EXPECT_EQ(select_municipalities(text.root()["many"], Gazetteer(towns)), (Towns{3, 4}));
}

}  // namespace
}  // namespace bansou
