#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/core/scenario.hpp"
#include "model/experiment/preflight.hpp"

namespace bansou {

/// What a planner reads before any simulation: loads by team, the fullest places, who cannot keep up.
Lines preflight_lines(const Scenario& scenario, const Preflight& preflight, Language language);

}  // namespace bansou
