#pragma once

#include "model/experiment/metric_table.hpp"

namespace bansou {

/// How the metric is computed from one replication, in a sentence; empty where its name and unit say it.
Text definition_of(const Metric& metric);

/// What holds for all figures: which time is counted, how replications are taken together.
Text how_figures_are_made();

}  // namespace bansou
