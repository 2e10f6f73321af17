#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/core/scenario.hpp"
#include "model/experiment/preflight.hpp"

namespace bansou {

/// What a planner reads before any simulation: how far the figures may be trusted, posts and loads by team,
/// who cannot keep up and what would help, the fullest places.
Lines preflight_lines(const Scenario& scenario, const Preflight& preflight, Language language);

}  // namespace bansou
