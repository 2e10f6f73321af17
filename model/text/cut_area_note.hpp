#pragma once

#include "model/core/scenario.hpp"

namespace bansou {

/// What must be known of shared teams where the region is a part of what they serve; both texts empty if no
/// team of the scenario is concerned.
Text cut_area_note(const Scenario& scenario);

/// That the change adds posts to such a team, which are then all for the part of its residents that is
/// simulated; empty if it does not.
Text cut_team_note(const Scenario& scenario, const Change& change);

}  // namespace bansou
