#pragma once

#include "model/core/scenario.hpp"
#include "model/experiment/metric_list.hpp"

namespace bansou {

/// How long residents wait, as far as options are judged on it.
void add_waits(MetricList& list, const Scenario& scenario);

/// What they wait for: days by cause.
void add_waiting_causes(MetricList& list, const Scenario& scenario);

}  // namespace bansou
