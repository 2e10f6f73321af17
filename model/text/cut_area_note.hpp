#pragma once

#include "model/core/scenario.hpp"

namespace bansou {

/// What must be known of shared teams where the region is a part of what they serve; both texts empty if no
/// team of the scenario is concerned.
Text cut_area_note(const Scenario& scenario);

}  // namespace bansou
