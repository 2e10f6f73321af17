#include "model/experiment/ward_loads.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

Outcomes with(std::vector<WardOutcome> wards) {
  Outcomes outcomes(1, 1);
  outcomes.wards = std::move(wards);
  return outcomes;
}

TEST(WardLoads, WardsOfOneAreaAreTakenTogether) {
  WardLoads loads;
  const std::vector<std::uint32_t> hundred{100, 100}, fifty{50, 50};
  loads.add(with({{"ward", "東部", hundred, {80.0F, 90.0F}}, {"other", "東部", fifty, {50.0F, 50.0F}}}));
  loads.add(with({{"ward", "東部", hundred, {70.0F, 70.0F}}, {"other", "東部", fifty, {20.0F, 20.0F}}}));
  ASSERT_EQ(loads.all().size(), 1U);
  EXPECT_EQ(loads.all()[0].beds, 150.0);
  EXPECT_EQ(loads.all()[0].occupancy.count(), 2U);
  EXPECT_NEAR(loads.all()[0].occupancy.mean(), (135.0 / 150.0 + 90.0 / 150.0) / 2.0, 1e-12);
}

TEST(WardLoads, EachMonthCountsWithItsOwnBeds) {
  WardLoads loads;
  loads.add(with({{"ward", "東部", {100, 50}, {90.0F, 45.0F}}}));
  EXPECT_EQ(loads.all()[0].beds, 50.0);
  EXPECT_NEAR(loads.all()[0].occupancy.mean(), 0.9, 1e-12);
}

TEST(WardLoads, WithoutBedsThereIsNoOccupancy) {
  WardLoads loads;
  loads.add(with({{"ward", "東部", {0}, {0.0F}}, {"ward", "西部", {}, {}}}));
  EXPECT_TRUE(loads.all().empty());
}

}  // namespace
}  // namespace bansou
