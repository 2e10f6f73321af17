#pragma once

#include "model/core/scenario.hpp"

namespace bansou {

/// What a change costs a year once it is in force, in yen; negative: saves. As the file states it, else the
/// full-time posts it adds, at every place concerned, times the parameter "cost.ROLE". Pooling existing staff
/// costs nothing. NaN: not known (a role without such a parameter, or a changed parameter whose price nobody
/// states).
double yearly_cost(const Scenario& scenario, const Change& change);

/// Of all changes of the scenario.
double yearly_cost(const Scenario& scenario);

}  // namespace bansou
