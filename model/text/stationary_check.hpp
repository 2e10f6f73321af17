#pragma once

#include "model/core/scenario.hpp"

namespace bansou {

/// An experiment can be declared stationary only if all its changes are made from the first day. Throws
/// InputError that names those made later.
void check_stationary(const Scenario& scenario, Language language);

}  // namespace bansou
