#pragma once

#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Shared teams of which tables (local) state other posts than the rule gives: for whom they work, and both
/// figures. "保健所（出雲市、雲南市）保健師 1.19 → 1人（常勤換算）".
std::vector<Text> shared_staff_told(const Scenario& scenario);

}  // namespace bansou
