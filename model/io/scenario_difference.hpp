#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// The parts (keys of a scenario file) in which two scenarios of the same region and period differ so that a
/// run may come out otherwise: not titles, seed, replications or sources. "parameters" and "local" are told
/// figure by figure elsewhere and are not among them.
std::vector<std::string> differing_parts(const Scenario& a, const Scenario& b);

}  // namespace bansou
