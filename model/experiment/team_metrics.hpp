#pragma once

#include "model/core/scenario.hpp"
#include "model/experiment/metric_list.hpp"

namespace bansou {

/// Overtime of all teams; utilisation, overtime and backlog of each.
void add_team_metrics(MetricList& list, const Scenario& scenario);

}  // namespace bansou
