#pragma once

#include <optional>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// What a change sets a parameter to, in the canonical unit. Nothing, and a problem: no service has such a
/// parameter, the figure does not fit, or it would do nothing later because only the start looks at it.
std::optional<double> read_new_value(const Entry& parameter, const Scenario& scenario,
                                     const std::vector<Requirement>& required);

}  // namespace bansou
