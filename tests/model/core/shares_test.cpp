#include "model/core/shares.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::set_from;

TEST(Shares, WholesHaveTheirSharesByName) {
  const std::vector<Requirement> required{{{"a.x", Dimension::share, 0, 1}, {}, "a.whole"},
                                          {{"a.alone", Dimension::share, 0, 1}, {}},
                                          {{"a.y", Dimension::share, 0, 1}, {}, "a.whole"}};
  const std::map<std::string, std::vector<std::string>> wholes{{"a.whole", {"a.x", "a.y"}}};
  EXPECT_EQ(wholes_of(required), wholes);
}

TEST(Shares, ChangeTogetherOnTheDaysOfChanges) {
  ParameterSet parameters;
  parameters["x"].value = 0.5;
  parameters["y"].value = 0.25;
  const std::vector changes{set_from("x", 0.75, 60.0), set_from("z", 1.0, 0.0), set_from("x", 0.9, 30.0),
                            set_from("y", 0.1, 30.0)};
  const auto shares = shares_over_time({"x", "y"}, parameters, changes);
  ASSERT_EQ(shares.size(), 3U);
  EXPECT_EQ(shares[0].sum(), 0.75);
  EXPECT_EQ(shares[0].last, nullptr);
  EXPECT_DOUBLE_EQ(shares[1].sum(), 1.0);
  EXPECT_EQ(shares[1].last, &changes[3]);
  EXPECT_EQ(shares[1].changed, (std::set<std::string>{"x", "y"}));
  EXPECT_DOUBLE_EQ(shares[2].sum(), 0.85);
}

}  // namespace
}  // namespace bansou
