#pragma once

#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Posts for ever so few residents, in the own table or by a change, far beyond what the rule has, or that
/// several rows state of one shared team.
void look_at_posts(const Scenario& scenario, std::vector<Text>& found);

}  // namespace bansou
