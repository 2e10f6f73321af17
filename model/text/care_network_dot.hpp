#pragma once

#include <string>

#include "model/core/scenario.hpp"

namespace bansou {

/// Graphviz source of the care network.
std::string care_network_dot(const Scenario& scenario, Language language);

}  // namespace bansou
