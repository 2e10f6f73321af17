#pragma once

#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// More open cases in the own table than have a need at all, or than there are slots for.
void look_at_cases(const Scenario& scenario, std::vector<Text>& found);

}  // namespace bansou
