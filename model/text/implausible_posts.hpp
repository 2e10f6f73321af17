#pragma once

#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Posts for ever so few residents, in the own table or by a change, far beyond what the rule has, or that
/// several rows state of one shared team.
std::vector<Text> implausible_posts(const Scenario& scenario);

}  // namespace bansou
