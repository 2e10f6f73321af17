#include "model/io/neighbours.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

Municipality town(const char* code, double latitude) {
  Municipality made;
  made.code = code;
  made.latitude = latitude;
  made.longitude = 135.0;
  return made;
}

TEST(Neighbours, AreTheThreeNearestOfTheCountryWhateverTheRegion) {
  const std::vector country{town("1", 35.0), town("2", 35.1), town("3", 34.8), town("4", 35.3),
                            town("5", 36.0)};
  std::vector region{country[0]};
  measure_to_neighbours(region, country);
  EXPECT_NEAR(region[0].to_neighbours, distance_between(country[0], town("", 35.2)), 1e-9);
}

TEST(Neighbours, MayBeFewOrNone) {
  std::vector two{town("1", 35.0), town("2", 35.1)};
  measure_to_neighbours(two, std::vector(two));
  EXPECT_DOUBLE_EQ(two[0].to_neighbours, distance_between(two[0], two[1]));
  std::vector one{town("1", 35.0)};
  measure_to_neighbours(one, std::vector(one));
  EXPECT_EQ(one[0].to_neighbours, 0.0);
}

}  // namespace
}  // namespace bansou
