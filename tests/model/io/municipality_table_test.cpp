#include "model/io/municipality_table.hpp"

#include <gtest/gtest.h>

#include "model/io/csv.hpp"
#include "tests/model/io/read_text.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

constexpr const char* header =
    "code,prefecture,area,name,kana,kind,band,population,age_0_14,age_15_64,age_65_74,age_75_plus,age_"
    "unknown,"
    "latitude,longitude\n";

struct Read {
  explicit Read(const std::string& rows) : towns(read_municipalities({"a.csv", header + rows}, problems)) {}
  Problems problems;
  std::vector<Municipality> towns;
};

TEST(MunicipalityTable, ReadsTheShippedCensus) {
  Problems problems;
  const auto towns =
      read_municipalities(*read_table(in_scenarios("data/municipalities.csv"), problems), problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(towns.size(), 1741u);
  double people = 0.0;
  for (const Municipality& town : towns) {
    double by_age = 0.0;
    for (const double count : town.by_age) by_age += count;
    EXPECT_NEAR(by_age, town.population, 1e-6) << town.code;
    people += town.population;
  }
  EXPECT_EQ(people, 126'146'099.0);
}

TEST(MunicipalityTable, MovesYoungPeopleAndSpreadsUnknownAges) {
  const Read read(
      "01100,北海道,01-01,札幌市,さっぽろし,designated_city,5,1100,200,500,200,100,100,43.06,141.35\n");
  ASSERT_EQ(read.towns.size(), 1u);
  const Municipality& town = read.towns[0];
  EXPECT_EQ(town.code, "01100");
  EXPECT_TRUE(town.own_health_centre());
  EXPECT_DOUBLE_EQ(town.by_age[0], 230.0 * 1.1);
  EXPECT_DOUBLE_EQ(town.by_age[1], 470.0 * 1.1);
  EXPECT_DOUBLE_EQ(town.by_age[3], 110.0);
}

TEST(MunicipalityTable, ATownMayBeEmpty) {
  const Read read("07546,福島県,07-01,双葉町,ふたばまち,town,1,0,0,0,0,0,0,37.45,141.01\n");
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.towns[0].population, 0.0);
}

TEST(MunicipalityTable, ReportsEveryBadCell) {
  const Read read(
      "1100,北海道,01-01,札幌市,x,citty,6,10,2,5,2,1,0,43,-5\n"
      "01202,,01-03,函館市,x,city,4,99,2,5,2,1,0,43,141\n"
      "01202,北海道,01-03,函館市,x,city,4,10,2,5,2,1,0,43,141\n");
  EXPECT_EQ(
      test::shown(read.problems),
      (test::Shown{"2:28 column 'band': found '6'; a whole number from 1 to 5 is allowed.",
                   "2:46 column 'longitude': found '-5'; a number from 122 to 154 is allowed.",
                   "2:1 the code '1100' does not have five digits, as 01100 has.",
                   "2:22 there is no kind of municipality 'citty'; there are: designated_city, core_city, "
                   "health_centre_city, special_ward, city, town, village. Did you mean 'city'?",
                   "3:7 column 'prefecture': found nothing.",
                   "3:27 the population is 99, but the ages add up to 10 (0 of them unknown).",
                   "4:1 the code '01202' is also in line 3."}));
}

TEST(MunicipalityTable, NamesMissingColumns) {
  Problems problems;
  EXPECT_TRUE(read_municipalities({"a.csv", "code,name\n01100,札幌市\n"}, problems).empty());
  EXPECT_TRUE(test::mentions(problems, "the column 'population' is missing"));
  EXPECT_EQ(problems.all()[0].at.line, 1);
}

}  // namespace
}  // namespace bansou
