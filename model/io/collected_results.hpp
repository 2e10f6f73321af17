#pragma once

#include "model/core/scenario.hpp"
#include "model/experiment/metrics.hpp"
#include "model/io/result_file.hpp"

namespace bansou {

/// Throws RunError unless the results were computed from this scenario, with whatever seed and replications,
/// and have its municipalities, period, teams and wards. Data files are compared by what is in them.
void check_results(const ResultFile& results, const Scenario& scenario);

/// All replications, checked as above. Throws RunError.
MetricCollector collect_results(const ResultFile& results, const Scenario& scenario);

}  // namespace bansou
