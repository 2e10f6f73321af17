#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// In what B differs from A besides its changes, a line each, as a planner would say it: figures, staff and
/// open cases of the own table (local), other parts of the scenario. Empty if only changes differ, or nothing
/// does.
std::vector<std::string> baseline_lines(const Scenario& a, const Scenario& b, Language language);

}  // namespace bansou
