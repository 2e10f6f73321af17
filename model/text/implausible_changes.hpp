#pragma once

#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Changes that do nothing, or hardly anything: for teams without staff, of more hours than there are, as the
/// period ends, of a part of what a team serves; or posts that are said to save money.
std::vector<Text> implausible_changes(const Scenario& scenario);

}  // namespace bansou
