#pragma once

#include <string>
#include <vector>

#include "model/app/table.hpp"
#include "model/core/date.hpp"
#include "model/experiment/journey.hpp"

namespace bansou {

/// What happened to somebody day by day, under A and under B; what both share on a day stands once, with "="
/// under B. `start`: of the run.
Lines side_by_side(const std::vector<PairedStep>& steps, Date start, Language language);

}  // namespace bansou
