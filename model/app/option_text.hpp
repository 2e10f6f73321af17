#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// What B does and A does not, as a planner would say it.
std::vector<const Change*> new_changes(const Scenario& a, const Scenario& b, Language language);

/// What that costs a year more than A, and how much of it municipalities pay where others pay too, in a line.
std::string cost_text(const Scenario& a, const Scenario& b, Language language);

}  // namespace bansou
