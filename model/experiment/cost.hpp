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

/// What is left of it to municipalities after the shares that the state and others pay for a municipal team's
/// posts (parameters "payer.TEAM.state" and ".others"); of other teams nothing.
double yearly_cost_to_municipalities(const Scenario& scenario);

}  // namespace bansou
