#include "model/core/shares.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

Change set(const char* parameter, double value, double from) {
  Change change;
  change.kind = Change::Kind::parameter;
  change.parameter = parameter;
  change.value = value;
  change.from = from;
  return change;
}

TEST(Shares, WholesHaveTheirSharesByName) {
  const std::vector<Requirement> required{{"a.x", Dimension::share, 0, 1, "a.whole"},
                                          {"a.alone", Dimension::share, 0, 1},
                                          {"a.y", Dimension::share, 0, 1, "a.whole"}};
  const std::map<std::string, std::vector<std::string>> wholes{{"a.whole", {"a.x", "a.y"}}};
  EXPECT_EQ(wholes_of(required), wholes);
}

TEST(Shares, ChangeTogetherOnTheDaysOfChanges) {
  ParameterSet parameters;
  parameters["x"].value = 0.5;
  parameters["y"].value = 0.25;
  const std::vector changes{set("x", 0.75, 60.0), set("z", 1.0, 0.0), set("x", 0.9, 30.0),
                            set("y", 0.1, 30.0)};
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
