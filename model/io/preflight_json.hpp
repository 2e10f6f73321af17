#pragma once

#include <string>

#include "model/core/scenario.hpp"
#include "model/experiment/preflight.hpp"

namespace bansou {

/// What can be said before any simulation, for machines: every place. A wait that goes on growing is null.
std::string preflight_json(const Scenario& scenario, const Preflight& preflight);

}  // namespace bansou
