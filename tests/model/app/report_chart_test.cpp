#include "model/app/report_chart.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace bansou {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(ReportChart, TicksAreRound) {
  EXPECT_EQ(axis_ticks(17.0), (std::vector<double>{0, 5, 10, 15, 20}));
  EXPECT_EQ(axis_ticks(100.0), (std::vector<double>{0, 20, 40, 60, 80, 100}));
  EXPECT_EQ(axis_ticks(0.9).back(), 1.0);
  EXPECT_GE(axis_ticks(0.0).size(), 2U);
}

TEST(ReportChart, DotsCarryWhiskersAndLowerBoundsArrows) {
  const std::string svg = dot_chart("<t>", {"median", "P90"},
                                    {{"all", {{{5, 4, 6}, false}, {{20, 20, 20}, true}}, ""},
                                     {"none", {{{std::nan(""), 0, 0}, false}}, "—"},
                                     {"one run", {{{7, -infinite, infinite}, false}}, ""}},
                                    "days");
  EXPECT_NE(svg.find("<title>&lt;t&gt;</title>"), std::string::npos);
  EXPECT_EQ(count(svg, "<circle"), 3U);             // in the key, "all", "one run"
  EXPECT_EQ(count(svg, "stroke-width:1.5\""), 3U);  // one whisker of three strokes
  EXPECT_NE(svg.find("≥ 20.0"), std::string::npos);
  EXPECT_EQ(svg.find("nan"), std::string::npos);
  EXPECT_EQ(svg.find("inf"), std::string::npos);
}

TEST(ReportChart, BarsOverTheLimitStandOut) {
  const std::string svg =
      bar_chart("t", {{"a", {{{90, 89, 91}, false}}, ""}, {"b", {{{99, 98, 100}, false}}, ""}}, "%", 95);
  EXPECT_EQ(count(svg, "fill=\"#D55E00\""), 1U);
  EXPECT_EQ(count(svg, "fill=\"#0072B2\""), 1U);
}

TEST(ReportChart, LinesHaveOneTickAYear) {
  const std::string svg =
      line_chart("t", std::vector<sim::Interval>(24, {10, 9, 11}), *parse_date("2021-04-01"), "people");
  for (const char* year : {">2021-04<", ">2022-04<", ">2023-04<"}) EXPECT_EQ(count(svg, year), 1U);
  EXPECT_EQ(svg.find("nan"), std::string::npos);
}

}  // namespace
}  // namespace bansou
