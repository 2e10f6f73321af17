#pragma once

#include <vector>

#include "model/experiment/comparison.hpp"

namespace bansou {

/// Of every headline wait among `metrics` that both tables know, if anybody waited under both. Intervals hold
/// for any municipality under A beside any under B, since the two are picked from all; `options`: how many
/// are compared with A; `least_family`: that of municipalities, which are judged on the same page.
std::vector<WorstServed> worst_served(const MetricTable& a, const MetricTable& b,
                                      const std::vector<Metric>& metrics, std::size_t options,
                                      std::size_t least_family);

}  // namespace bansou
