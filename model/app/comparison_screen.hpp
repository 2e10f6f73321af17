#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/comparison.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// One side of a comparison.
struct Compared {
  const Scenario& scenario;
  const Summary& summary;
  std::string letter;  ///< what it is called: A is the one that others are compared with
};

/// What a planner reads after a comparison of an option with A: outcome by outcome for the region, by band,
/// whose residents wait longest, the municipalities that gain or lose beyond doubt, and what it costs. Every
/// interval is the one that its verdict rests on.
std::vector<std::string> comparison_lines(const Compared& a, const Compared& b, const Comparison& comparison,
                                          Language language);

}  // namespace bansou
