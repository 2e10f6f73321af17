#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/journey.hpp"

namespace bansou {

/// What happened to somebody day by day, under A and under B; what both share on a day stands once, with "="
/// under B. Waits that are over within a day are left out. `start`: of the run, "2021-04-01".
Lines side_by_side(const Journey& under_a, const Journey& under_b, const std::string& start,
                   Language language);

}  // namespace bansou
