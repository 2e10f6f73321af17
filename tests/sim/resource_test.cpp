#include "sim/resource.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace bansou::sim {
namespace {

TEST(Resource, GivesPlacesInOrderOfArrival) {
  Resource<int> desk(1);
  EXPECT_TRUE(desk.try_seize(0.0));
  EXPECT_FALSE(desk.try_seize(1.0));
  desk.wait(1.0, 1);
  desk.wait(2.0, 2);
  EXPECT_EQ(desk.release(3.0), 1);
  EXPECT_EQ(desk.release(4.0), 2);
  EXPECT_EQ(desk.release(5.0), std::nullopt);
  EXPECT_EQ(desk.busy(), 0);
}

TEST(Resource, NobodyOvertakesTheLine) {
  Resource<int> desk(1);
  desk.try_seize(0.0);
  desk.wait(0.0, 1);
  desk.give_back(1.0);
  EXPECT_FALSE(desk.try_seize(1.0));
  EXPECT_EQ(desk.admit(1.0), 1);
}

std::vector<int> order_of(Discipline discipline) {
  Resource<int> desk(0, discipline);
  desk.wait(0.0, 1, {0.0, 1.0, 3.0});
  desk.wait(1.0, 2, {0.0, 3.0, 2.0});
  desk.wait(2.0, 3, {0.0, 2.0, 1.0});
  desk.set_capacity(3);
  std::vector<int> order;
  while (const auto item = desk.admit(3.0)) order.push_back(*item);
  return order;
}

TEST(Resource, FollowsItsDiscipline) {
  EXPECT_EQ(order_of(first_come), (std::vector{1, 2, 3}));
  EXPECT_EQ(order_of(last_come), (std::vector{3, 2, 1}));
  EXPECT_EQ(order_of(most_urgent), (std::vector{2, 3, 1}));
  EXPECT_EQ(order_of(shortest), (std::vector{3, 2, 1}));
}

TEST(Resource, WhoeverRenegesIsNotServed) {
  Resource<int> desk(1);
  desk.try_seize(0.0);
  const Handle first = desk.wait(0.0, 1);
  desk.wait(0.0, 2);
  EXPECT_TRUE(desk.renege(1.0, first));
  EXPECT_FALSE(desk.renege(1.0, first));
  EXPECT_EQ(desk.waiting(), 1U);
  EXPECT_EQ(desk.release(2.0), 2);
}

TEST(Resource, ShrinkingSendsNobodyAway) {
  Resource<int> desk(2);
  desk.try_seize(0.0);
  desk.try_seize(0.0);
  desk.wait(0.0, 1);
  desk.set_capacity(1);
  EXPECT_EQ(desk.busy(), 2);
  EXPECT_EQ(desk.release(1.0), std::nullopt);
  EXPECT_EQ(desk.release(2.0), 1);
}

TEST(Resource, TheHeadOfTheLineIsFirst) {
  Resource<int> desk(0, most_urgent);
  desk.wait(0.0, 1, {0.0, 100.0, 0.0});
  desk.wait_at_head(0.0, 2);
  desk.set_capacity(1);
  EXPECT_EQ(desk.admit(0.0), 2);
}

TEST(Resource, CountsOverTimeFromTheReset) {
  Resource<int> desk(2);
  desk.try_seize(0.0);
  desk.reset_statistics(10.0);
  desk.try_seize(15.0);
  EXPECT_DOUBLE_EQ(desk.busy_over_time().mean(20.0), 1.5);
}

TEST(Resource, HandsOverPlacesThatAreTaken) {
  Resource<int> before(2), after(1);
  before.try_seize(0.0);
  before.try_seize(0.0);
  before.hand_over(1.0, after, 2);
  EXPECT_EQ(before.busy(), 0);
  EXPECT_EQ(after.busy(), 2);
  after.wait(1.0, 7);
  EXPECT_EQ(after.release(2.0), std::nullopt);  // still one more than there should be
  EXPECT_EQ(after.release(3.0), 7);
}

TEST(Resource, SendsAwayTheHeadOfTheLine) {
  Resource<int> desk(0);
  desk.wait(0.0, 1);
  desk.wait(1.0, 2);
  EXPECT_EQ(desk.send_away(2.0), 1);
  EXPECT_EQ(desk.waiting(), 1U);
  EXPECT_EQ(desk.send_away(2.0), 2);
  EXPECT_EQ(desk.send_away(2.0), std::nullopt);
}

}  // namespace
}  // namespace bansou::sim
