#pragma once

#include "model/core/scenario.hpp"

namespace bansou {

/// Pairs make sense only for the same places, period and chance. Throws InputError otherwise.
void check_comparable(const Scenario& a, const Scenario& b, Language language);

}  // namespace bansou
