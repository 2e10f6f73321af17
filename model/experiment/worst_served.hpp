#pragma once

#include <vector>

#include "model/experiment/comparison.hpp"

namespace bansou {

/// Of every headline wait among `metrics` that both tables know, if anybody waited under both. `options`: how
/// many are compared with A.
std::vector<WorstServed> worst_served(const MetricTable& a, const MetricTable& b,
                                      const std::vector<Metric>& metrics, std::size_t options);

}  // namespace bansou
