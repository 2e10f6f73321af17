#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/experiment/group_totals.hpp"
#include "model/experiment/metric_table.hpp"

namespace bansou {

/// A quantile of waits, those of all replications together.
struct WaitQuantile {
  sim::WaitHistogram GroupTotals::*waits;
  double p;
};

/// A metric and how it follows from the totals of a group in one replication, unless it is a quantile.
struct MetricDefinition {
  Metric metric;
  std::function<Measurement(const GroupTotals&)> measure;
  std::optional<WaitQuantile> quantile = {};
};

/// Every metric of the house; those by team depend on the scenario's teams. Waits are Kaplan-Meier quantiles,
/// so residents who still wait at the end count. Rates are over the whole period and all residents of the
/// group. Admissions are the sum of the three legal types; those outside the area are a part of them.
std::vector<MetricDefinition> metric_catalogue(const Scenario& scenario);

/// What holds for all of them: which time is counted and where, how replications are taken together.
Text how_figures_are_made();

}  // namespace bansou
