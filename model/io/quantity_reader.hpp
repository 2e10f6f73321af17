#pragma once

#include <optional>
#include <string>

#include "model/core/parameter.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// The unit of this name if it measures what `wanted` asks for; otherwise a problem at `at`. `found` is what
/// the message shows ("14 days").
std::optional<Unit> check_unit(const Entry& at, const std::string& unit, const Limits& wanted,
                               const std::string& found);

/// Whether a figure as written lies within the bounds of `wanted`; otherwise a problem at `at`.
bool check_bounds(const Entry& at, double written, const std::string& unit_name, const Unit& unit,
                  const Limits& wanted);

/// Why less than least_post is refused.
Text too_small_a_post(const std::string& name, double fte);

/// The figure of a text such as "1.5 FTE", in the canonical unit; nothing and a problem if it does not fit.
std::optional<double> read_quantity(const Entry& entry, const Limits& wanted);

}  // namespace bansou
