#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/weight.hpp"

namespace bansou {

/// What is different from the baseline, with its cost.
std::string changes_section(const Scenario& scenario, Language language);

/// Who is there at the start, by team.
std::string posts_section(const Scenario& scenario, Language language);

/// What moves the outcomes most; every parameter with value, unit, range, year, source and reason, grouped
/// and folded; then the sources.
std::string assumptions_section(const Scenario& scenario, const std::vector<Weight>& weights,
                                Language language);

}  // namespace bansou
