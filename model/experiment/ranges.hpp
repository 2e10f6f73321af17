#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "model/core/scenario.hpp"

namespace bansou {

/// Whether it may as well be another one of its range: an assumption, or fitted to totals, which leave it the
/// range. What a source says is taken as it is.
bool may_be_another(const Parameter& parameter);

/// Whether a parameter is a multiplier that says what care does to the course of need ("effect.*",
/// "<service>.effect_*"): its range contains 1, no effect.
bool is_effect(std::string_view parameter);

/// The same scenario with every effect at 1, now and from any date on: care takes time and hours, and changes
/// nothing in anybody.
Scenario without_effects(Scenario scenario);

/// Parameters whose values differ: what the one option is against the other.
std::set<std::string> told_apart(const Scenario& a, const Scenario& b);

/// Makes shares that were drawn from their ranges (parameters of these names) fit: where they and the others
/// of their whole would be more than it, at the start or after a change that sets one, they are scaled down.
void fit_shares(Scenario& scenario, const std::set<std::string>& drawn);

/// The same scenario with one assumption at another value.
Scenario with_assumption(Scenario scenario, const std::string& name, double value);

/// The same scenario with all that may_be_another() drawn from its range (uniform between low and high). The
/// same `draw` gives the same figures in every scenario, unless one sets a share: options stay comparable.
/// Sourced figures stay as they are, and so do those `kept` and those that changes set: they are the option,
/// which is to be tested under other assumptions, not replaced by another one, or by what it is compared
/// with.
Scenario drawn_from_ranges(Scenario scenario, std::uint32_t draw, const std::set<std::string>& kept = {});

}  // namespace bansou
