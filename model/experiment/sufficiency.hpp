#pragma once

#include <cstddef>
#include <vector>

#include "model/experiment/answer.hpp"
#include "model/experiment/comparison.hpp"
#include "model/experiment/metric_table.hpp"

namespace bansou {

/// With fewer replications nothing is decided: Student's quantile is then more than a sixth above the normal
/// one, and the spread that it multiplies is known to no better than a quarter.
inline constexpr std::size_t least_replications = 10;

/// An interval that reaches further than this share of its mean to each side decides nothing about a level.
inline constexpr double widest_half_width = 0.2;

/// Whether there are replications enough to decide by.
struct Sufficiency {
  std::size_t replications = 0;
  bool of_differences = false;         ///< else of levels
  std::vector<Text> too_wide = {};     ///< outcomes whose interval is too wide to decide
  std::size_t enough = 0;              ///< replications that would do, if spreads are what they seem
  std::vector<std::size_t> arms = {};  ///< of an answer: those of which nothing is decided

  bool decides() const { return too_wide.empty() && replications >= least_replications; }
};

/// Of a run: headline outcomes of the region, by widest_half_width.
Sufficiency sufficiency_of(const MetricTable& table);

/// Of a comparison: headline differences of the region that are not shown. Enough are as many as would show
/// them, or show that they are of no practical use, if they are what they seem.
Sufficiency sufficiency_of(const Comparison& comparison);

/// Of several options compared with the same: that which takes the most replications (the first of these),
/// and they do for all. Precondition: there is one.
std::size_t most_demanding(const std::vector<Sufficiency>& options);

/// Of an answer: the same for the deciding outcome under every arm.
Sufficiency sufficiency_of(const Answer& answer);

}  // namespace bansou
