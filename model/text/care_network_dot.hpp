#pragma once

#include <string>

#include "model/core/scenario.hpp"

namespace bansou {

/// Graphviz source of the care network: of the services that take somebody at some time (open, and with staff
/// where their kind needs a team) and the ways that are ever taken, or of `all` that the scenario knows.
std::string care_network_dot(const Scenario& scenario, Language language, bool all = false);

}  // namespace bansou
