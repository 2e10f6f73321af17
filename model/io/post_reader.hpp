#pragma once

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// FTE by role of the team that an entry such as {psw: 1 FTE} states. Whatever is wrong is a problem at its
/// place, and left out. `least`: of one role.
Staff read_posts(const Entry& entry, const TeamSpec& team, double least);

/// What a budget may be.
inline constexpr double most_yen = 1e12;

/// Yen a year by role, {psw: 2,000,000 yen}, of whoever runs the team, for more posts. No money buys somebody
/// whose price is not known, or whom others pay in full: that is a problem, too.
YenByRole read_budget(const Entry& entry, const TeamSpec& team, double least, const ParameterSet& parameters);

}  // namespace bansou
