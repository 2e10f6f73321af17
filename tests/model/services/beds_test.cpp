#include "model/services/beds.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Tottori and Yonago, each an area with one bed.
struct BedsTest : ::testing::Test {
  BedsTest() {
    beds.open(*world, Level::area, 1.0 / 170'000.0);
    for (const std::size_t town : {0U, 0U, 1U, 1U})
      whom.push_back(world->add_resident(town, AgeClass::adult));
  }
  Beds::Hospital& east() { return beds.of(world->resident(whom[0])); }
  Beds::Hospital& west() { return beds.of(world->resident(whom[2])); }
  void occupy(std::size_t i, Beds::Hospital& place) { beds.occupy(whom[i], world->resident(whom[i]), place); }

  Scenario scenario = small_scenario({"31201", "31202"});
  std::unique_ptr<World> world = make_world(scenario, Piece{0, 0});
  Beds beds;
  std::vector<ResidentId> whom;  ///< two of the east, two of the west
};

TEST_F(BedsTest, TakesOneOfTheAreaElseOneElsewhere) {
  ASSERT_EQ(beds.hospitals().size(), 2U);
  ASSERT_NE(&east(), &west());
  EXPECT_EQ(beds.take(east(), 0.0), &east());
  EXPECT_EQ(beds.take(east(), 0.0), &west());
  EXPECT_EQ(beds.take(east(), 0.0), nullptr);
  EXPECT_EQ(beds.take(west(), 0.0), nullptr);
}

TEST_F(BedsTest, AFreeBedGoesToTheOwnAreaThenToWhoeverWaitsLongest) {
  for (const std::size_t i : {0U, 2U}) occupy(i, *beds.take(i == 0 ? east() : west(), 0.0));
  beds.wait(whom[1], east(), 1.0);
  beds.wait(whom[3], west(), 2.0);
  EXPECT_FALSE(beds.next(west(), 3.0)) << "none is free";
  EXPECT_EQ(&beds.vacate(*world, whom[2]), &west());
  const auto own = beds.next(west(), 3.0);
  ASSERT_TRUE(own);
  EXPECT_EQ(own->who, whom[3]);
  EXPECT_FALSE(own->from_elsewhere);
  occupy(3, west());
  beds.vacate(*world, whom[3]);
  EXPECT_FALSE(beds.next_of_own(west(), 4.0)) << "nobody of the west waits";
  const auto other = beds.next(west(), 4.0);
  ASSERT_TRUE(other);
  EXPECT_EQ(other->who, whom[1]);
  EXPECT_TRUE(other->from_elsewhere);
  EXPECT_FALSE(beds.is_waiting(whom[1]));
}

TEST_F(BedsTest, WhoeverStopsWaitingIsNotCalled) {
  occupy(0, *beds.take(east(), 0.0));
  beds.wait(whom[1], east(), 1.0);
  beds.stop_waiting(whom[1], east(), 2.0);
  EXPECT_FALSE(beds.is_waiting(whom[1]));
  beds.vacate(*world, whom[0]);
  EXPECT_FALSE(beds.next(east(), 3.0));
}

TEST_F(BedsTest, KnowsWhoIsInWhichAsOthersLeave) {
  beds.resize(2.0 / 170'000.0);
  for (std::size_t i = 0; i < 4; ++i) {
    occupy(i, *beds.take(i < 2 ? east() : west(), 0.0));
    beds.stay_of(world->resident(whom[i])).ends = static_cast<double>(i);
  }
  EXPECT_EQ(&beds.vacate(*world, whom[1]), &east());
  EXPECT_EQ(world->resident(whom[1]).bed, Resident::no_bed);
  ASSERT_EQ(beds.stays().size(), 3U);
  for (const std::size_t i : {0U, 2U, 3U}) {
    EXPECT_EQ(beds.stay_of(world->resident(whom[i])).who, whom[i]);
    EXPECT_EQ(beds.stay_of(world->resident(whom[i])).ends, static_cast<double>(i));
  }
}

TEST_F(BedsTest, WhereAWardIsClosedNobodyComesFromElsewhere) {
  beds.set_open({true, false});
  EXPECT_TRUE(beds.has_room());
  EXPECT_EQ(beds.take(east(), 0.0), &east());
  EXPECT_FALSE(beds.has_room());
  EXPECT_EQ(beds.take(east(), 0.0), nullptr);
  beds.wait(whom[1], east(), 1.0);
  EXPECT_FALSE(beds.next(west(), 1.0));
  std::vector<WardOutcome> wards;
  for (const double day : {0.0, 30.0}) beds.close_month("ward", day, wards);
  for (const WardOutcome& ward : wards)
    EXPECT_EQ(ward.beds.back(), ward.place == east().name ? 1U : 0U) << ward.place;
}

TEST_F(BedsTest, MonthsOfTheRunAreWrittenDown) {
  std::vector<WardOutcome> wards;
  beds.close_month("ward", -30.0, wards);
  ASSERT_EQ(wards.size(), 2U);
  EXPECT_TRUE(wards[0].beds.empty()) << "before day 0";
  beds.close_month("ward", 0.0, wards);
  occupy(0, *beds.take(east(), 15.0));
  beds.resize(0.0);
  beds.close_month("ward", 30.0, wards);
  beds.close_month("ward", 60.0, wards);
  const WardOutcome& ward = wards[wards[0].place == east().name ? 0 : 1];
  EXPECT_EQ(ward.beds, (std::vector<std::uint32_t>{1, 0})) << "those there were as the month began";
  EXPECT_EQ(ward.occupied, (std::vector<float>{0.5F, 1.0F}));
}

}  // namespace
}  // namespace bansou
