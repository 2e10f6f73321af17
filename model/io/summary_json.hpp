#pragma once

#include <string>

#include "model/experiment/comparison.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// A run for machines: every metric of every group that has municipalities. Figures that do not apply, or are
/// not known, are null.
std::string summary_json(const Scenario& scenario, const Summary& summary, const RunFacts& facts);

/// A comparison for machines, in the same manner.
std::string comparison_json(const Scenario& a, const Scenario& b, const Comparison& comparison);

}  // namespace bansou
