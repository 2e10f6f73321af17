#pragma once

#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// More open cases in the own table than have a need at all, or than there are slots for.
std::vector<Text> implausible_cases(const Scenario& scenario);

}  // namespace bansou
