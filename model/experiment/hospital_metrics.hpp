#pragma once

#include "model/experiment/metric_list.hpp"

namespace bansou {

/// Admissions, stays, what became of them, and who goes home with support.
void add_hospital_metrics(MetricList& list);

}  // namespace bansou
