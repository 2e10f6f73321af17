#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "model/core/outcomes.hpp"

namespace bansou {

template <class Figures>
double sum(const Figures& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Growth of a stock per year: least-squares slope over the second half of its month-end counts, so that what
/// the start stirred up has settled. 0 for fewer than three months in that half.
inline double yearly_growth(std::span<const std::uint32_t> by_month) {
  const std::span<const std::uint32_t> late = by_month.subspan(by_month.size() / 2);
  if (late.size() < 3) return 0.0;
  const double middle = (static_cast<double>(late.size()) - 1.0) / 2.0;
  double covariance = 0.0;
  double variance = 0.0;
  for (std::size_t month = 0; month < late.size(); ++month) {
    const double from_middle = static_cast<double>(month) - middle;
    covariance += from_middle * late[month];
    variance += from_middle * from_middle;
  }
  return 12.0 * covariance / variance;
}

/// A line of the team from the first month to the last in which anybody was there: before and after, the team
/// is not there.
inline std::span<const std::uint32_t> while_there(const TeamOutcome& team,
                                                  std::vector<std::uint32_t> TeamOutcome::*line) {
  const auto anybody = [](float hours) { return hours > 0.0F; };
  const auto& available = team.available_hours;
  const auto end =
      std::min(static_cast<std::size_t>(available.rend() -
                                        std::find_if(available.rbegin(), available.rend(), anybody)),
               (team.*line).size());
  const auto first = std::min(
      static_cast<std::size_t>(std::find_if(available.begin(), available.end(), anybody) - available.begin()),
      end);
  return std::span(team.*line).subspan(first, end - first);
}

}  // namespace bansou
