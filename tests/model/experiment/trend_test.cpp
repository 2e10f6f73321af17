#include "model/experiment/trend.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace bansou {
namespace {

TEST(Trend, LineGrowsByItsSlope) {
  std::vector<std::uint32_t> months;
  for (std::uint32_t month = 0; month < 24; ++month) months.push_back(5 + 3 * month);
  EXPECT_DOUBLE_EQ(yearly_growth(months), 36.0);
}

TEST(Trend, LooksAtTheSecondHalfOnly) {
  const std::vector<std::uint32_t> settled{90, 70, 50, 30, 20, 20, 20, 20};
  EXPECT_DOUBLE_EQ(yearly_growth(settled), 0.0);
  const std::vector<std::uint32_t> falling{0, 0, 0, 0, 8, 6, 4, 2};
  EXPECT_DOUBLE_EQ(yearly_growth(falling), -24.0);
}

TEST(Trend, TooShortSaysNothing) {
  EXPECT_EQ(yearly_growth({}), 0.0);
  EXPECT_EQ(yearly_growth(std::vector<std::uint32_t>{1, 2, 9, 20}), 0.0);
}

TEST(Trend, ATeamHasABacklogWhileSomebodyIsPaid) {
  TeamOutcome team{"desk", "31325", {0, 0, 5, 0, 5, 0}, {}, {}, {1, 2, 3, 4, 5, 6}};
  const auto months = while_there(team, &TeamOutcome::backlog);
  EXPECT_EQ(std::vector(months.begin(), months.end()), (std::vector<std::uint32_t>{3, 4, 5}));
  team.available_hours.assign(6, 0.0F);
  EXPECT_TRUE(while_there(team, &TeamOutcome::backlog).empty());
}

}  // namespace
}  // namespace bansou
