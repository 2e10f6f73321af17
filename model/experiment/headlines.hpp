#pragma once

#include <cstddef>

#include "model/experiment/comparison.hpp"
#include "model/experiment/other_assumptions.hpp"
#include "model/experiment/robustness.hpp"

namespace bansou {

/// Headline outcomes of the whole region decide where options are compared. `options`: so many are compared
/// with the first scenario, whether all of them are tested or not.
Deciding deciding_headlines(const MetricTable& first, std::size_t options);

/// Marks what does not survive in the comparison of the first scenario with this option, which is the one of
/// that number among those tested.
void mark_fragile(const Robustness& robustness, std::size_t option, Comparison& comparison);

}  // namespace bansou
