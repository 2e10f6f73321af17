#pragma once

#include "model/core/scenario.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// Where much backup is given up since it is late: that lines which do not grow are then no sign of enough
/// staff, and who is not asked instead. Empty where little is.
Text given_up_note(const Scenario& scenario, const Summary& summary);

}  // namespace bansou
