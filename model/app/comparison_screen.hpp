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
};

/// What a planner reads after a comparison of option B with A: outcome by outcome for the region, by band,
/// the municipalities that gain or lose beyond doubt, and what it costs.
std::vector<std::string> comparison_lines(const Compared& a, const Compared& b, const Comparison& comparison,
                                          Language language);

}  // namespace bansou
