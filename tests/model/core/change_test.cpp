#include "model/core/change.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(ChangeTest, ScalesThenSetsThenAdds) {
  Change change;
  change.scale = 2.0;
  change.set = {{"psw", 1.0}};
  change.add = {{"psw", 0.5}, {"doctor", 0.25}};
  const Staff before{{"phn", 3.0}, {"psw", 9.0}};
  EXPECT_EQ(change.staff_after(before, 1e6, {}), (Staff{{"phn", 6.0}, {"psw", 1.5}, {"doctor", 0.25}}));
}

TEST(ChangeTest, PostsForSoManyResidents) {
  Change change;
  change.per_residents = 10'000.0;
  change.set = {{"phn", 1.0}};
  change.add = {{"psw", 0.5}};
  EXPECT_EQ(change.staff_after({}, 25'000.0, {}), (Staff{{"phn", 2.5}, {"psw", 1.25}}));
}

TEST(ChangeTest, ABudgetPaysForPostsAtTheirPrice) {
  Change change;
  change.budget = {{"phn", 3e6}, {"psw", 1e6}, {"doctor", 1e6}};
  const YenByRole prices{{"phn", 6e6}, {"psw", 0.0}};  // what costs nothing, or nobody knows, no money buys
  EXPECT_EQ(change.staff_after({{"phn", 1.0}}, 1e6, prices), (Staff{{"phn", 1.5}}));
  change.per_residents = 10'000.0;
  EXPECT_EQ(change.added(40'000.0, prices), (Staff{{"phn", 2.0}}));
}

TEST(ChangeTest, WhoIsNotThereIsMissing) {
  Change change;
  change.add = {{"phn", -2.0}};
  EXPECT_EQ(change.staff_after({{"phn", 0.5}}, 0.0, {}).at("phn"), -1.5);
}

TEST(ChangeTest, StepsThatAddUpToNobodyLeaveNobody) {
  Staff staff{{"phn", 0.0}};
  for (const double step : {0.8, -0.7, -0.1}) {
    Change change;
    change.add = {{"phn", step}};
    staff = change.staff_after(staff, 0.0, {});
  }
  EXPECT_EQ(staff.at("phn"), 0.0);
}

TEST(ChangeTest, TakeEffectByDate) {
  std::vector<Change> changes(4);
  changes[0].from = 30.0;
  changes[2].from = -7.0;  // from the start, as the one before
  changes[3].from = 20.0;
  EXPECT_EQ(in_order_of_dates(changes), (std::vector<std::size_t>{1, 2, 3, 0}));
}

}  // namespace
}  // namespace bansou
