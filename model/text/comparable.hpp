#pragma once

#include "model/core/scenario.hpp"

namespace bansou {

/// Pairs make sense only for the same places, period and chance. Throws InputError otherwise.
void check_comparable(const Scenario& a, const Scenario& b, Language language);

/// There is nothing to compare if B does all that A does and no more. Throws InputError then.
void check_differs(const Scenario& a, const Scenario& b, Language language);

}  // namespace bansou
