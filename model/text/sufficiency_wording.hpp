#pragma once

#include "model/core/text.hpp"
#include "model/experiment/sufficiency.hpp"

namespace bansou {

/// That there are too few replications to decide by, and how many would do, in one sentence; both texts empty
/// if there are enough.
Text sufficiency_text(const Sufficiency& sufficiency);

}  // namespace bansou
