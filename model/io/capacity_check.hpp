#pragma once

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// Problems for resources without any capacity at the start that residents must use: a team that is not
/// optional and has nobody at a place where people live, though a service sends them there; wards without a
/// bed in a prefecture. The scenario must have all its parameters.
void check_capacity(const Entry& root, const Scenario& scenario);

}  // namespace bansou
