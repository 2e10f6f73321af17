#pragma once

#include <vector>

#include "model/core/post_price.hpp"
#include "model/core/scenario.hpp"

namespace bansou {

/// By change of the scenario: what it costs a year once it is in force, beside what changes before it have
/// made, in yen; negative: saves. As the file states it, else the full-time posts that are gained by it (see
/// PostLedger) times the parameter "cost.ROLE". Pooling existing staff costs nothing. NaN: not known (a role
/// without such a parameter, or a changed parameter whose price nobody states).
std::vector<double> yearly_costs(const Scenario& scenario);

/// Of all changes of the scenario together.
double yearly_cost(const Scenario& scenario);

/// The same scenario with all pay ("cost.*") at the low or high end of its range, and what others pay of it
/// ("payer.*") at the other one: what municipalities pay, too, is least or most. Of a budget it is given;
/// then all payers together pay most where pay is low, since others add most.
Scenario with_least_cost(Scenario scenario);
Scenario with_most_cost(Scenario scenario);

/// What B costs a year more than A: its changes, and the posts that are there without any change, where
/// parameters or a local table make them others. NaN: not known (see above; also if another parameter
/// differs).
double yearly_cost_difference(const Scenario& a, const Scenario& b);

/// What one of them pays of it: the state and others their shares of the posts of a municipal team or of an
/// office in an area (parameters "payer.TEAM.state" and ".others"), municipalities the rest; of health
/// centres and the like municipalities pay for those that they run, prefectures for theirs.
double yearly_cost_to(const Scenario& scenario, Payer payer);
double yearly_cost_difference_to(const Scenario& a, const Scenario& b, Payer payer);

/// Yen as assumed, and the least and most with all pay at the low or high end of its range and what others
/// pay for each team at either end of its own. NaN: not known.
struct CostRange {
  double assumed = 0.0;
  double least = 0.0;
  double most = 0.0;
};
struct CostDifference {
  CostRange all;
  CostRange municipalities;  ///< what they pay of it
  double state = 0.0;        ///< as assumed
  double others = 0.0;
};
/// What B costs a year more than A.
CostDifference cost_difference(const Scenario& a, const Scenario& b);

}  // namespace bansou
