#pragma once

#include <vector>

#include "model/experiment/comparison.hpp"

namespace bansou {

/// Of every headline wait among `metrics` that both tables know, if anybody waited under both. `family`: that
/// of the municipalities, of which they are picked.
std::vector<WorstServed> worst_served(const MetricTable& a, const MetricTable& b,
                                      const std::vector<Metric>& metrics, std::size_t family);

}  // namespace bansou
