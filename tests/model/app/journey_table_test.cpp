#include "model/app/journey_table.hpp"

#include <gtest/gtest.h>

#include "model/core/outcomes.hpp"
#include "model/core/resident.hpp"

namespace bansou {
namespace {

Journey::Step flow(double when, Flow what) { return {when, happening(Happening::Kind::flow, what)}; }
Journey::Step begun(double when) { return {when, happening(Happening::Kind::wait_begun, Wait::backup)}; }
Journey::Step over(double when) { return {when, happening(Happening::Kind::wait_over, Wait::backup)}; }

Lines lines(std::vector<Journey::Step> a, std::vector<Journey::Step> b) {
  const auto journey = [](std::vector<Journey::Step> steps) { return Journey{{}, std::move(steps)}; };
  return side_by_side(paired(journey(std::move(a)), journey(std::move(b))), *parse_date("2021-04-01"),
                      Language::en);
}

TEST(JourneyTable, WhatBothShareOnADayStandsOnce) {
  const Lines table = lines({flow(-3.0, Flow::onset), flow(5.1, Flow::crises), flow(5.2, Flow::emergencies)},
                            {flow(-3.0, Flow::onset), flow(5.3, Flow::emergencies), flow(5.4, Flow::crises)});
  ASSERT_EQ(table.size(), 4U);
  for (std::size_t line = 1; line < table.size(); ++line)
    EXPECT_TRUE(table[line].ends_with("=")) << table[line];
  EXPECT_TRUE(table[1].starts_with("before"));
  EXPECT_TRUE(table[2].starts_with("2021-04-06"));
}

TEST(JourneyTable, DaysAreInOrderWhereTheyDiffer) {
  const Lines table =
      lines({flow(9.0, Flow::crises)}, {flow(2.0, Flow::crises), flow(9.5, Flow::emergencies)});
  ASSERT_EQ(table.size(), 4U);
  EXPECT_TRUE(table[1].starts_with("2021-04-03"));
  EXPECT_TRUE(table[2].starts_with("2021-04-10"));
  EXPECT_FALSE(table[2].ends_with("="));
  EXPECT_TRUE(table[3].starts_with("2021-04-10"));
}

TEST(JourneyTable, ShortWaitsAreLeftOut) {
  EXPECT_EQ(lines({begun(1.0), over(1.5)}, {}).size(), 1U);
  EXPECT_EQ(lines({begun(1.0), over(2.5)}, {}).size(), 3U);
}

}  // namespace
}  // namespace bansou
