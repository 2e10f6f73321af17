#pragma once

#include <string>
#include <vector>

#include "model/core/date.hpp"
#include "sim/confidence.hpp"

namespace bansou {

/// One value in a row of a chart.
struct ChartMark {
  sim::Interval interval;  ///< NaN mean: nothing is drawn
  bool at_least = false;   ///< drawn as an arrow to the right
};

/// One row of a chart: a label and its marks, one a series.
struct ChartRow {
  std::string label;
  std::vector<ChartMark> marks;
  std::string note;  ///< instead of marks, e.g. "—"
};

/// Dots with interval whiskers, one row a group, one shape and colour a series; the axis starts at 0.
std::string dot_chart(const std::string& title, const std::vector<std::string>& series,
                      const std::vector<ChartRow>& rows, const std::string& unit);

/// Horizontal bars with the value at their end; one mark a row. A line at `limit` if above 0.
std::string bar_chart(const std::string& title, const std::vector<ChartRow>& rows, const std::string& unit,
                      double limit = 0.0);

/// A line over time with its interval as a ribbon; the vertical axis starts at 0. One tick a year, from the
/// ISO date on.
std::string line_chart(const std::string& title, const std::vector<sim::Interval>& by_month, Date start,
                       const std::string& unit);

/// Round numbers from 0 to at least `maximum`, five or six of them.
std::vector<double> axis_ticks(double maximum);

}  // namespace bansou
