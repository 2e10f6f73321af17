#pragma once

#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// What is allowed and yet hardly meant, each in a sentence: more posts of a municipality's team (from a
/// table, or after a change) or more open cases than its residents can need.
std::vector<Text> implausible_inputs(const Scenario& scenario);

}  // namespace bansou
