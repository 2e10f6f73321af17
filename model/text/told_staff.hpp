#pragma once

#include <cstddef>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// Shared teams of which tables (local) state other posts than the rule gives: for whom they work, and both
/// figures. "保健所（出雲市、雲南市）保健師 1.19 → 1人（常勤換算）".
std::vector<Text> shared_staff_told(const Scenario& scenario);

/// How many municipalities the rows of tables (local) are about.
struct MunicipalitiesTold {
  std::size_t own = 0;      ///< posts other than the rule's, or open cases
  std::size_t by_rule = 0;  ///< nothing but what `bansou template --standard` wrote
};
MunicipalitiesTold municipalities_told(const Scenario& scenario);

}  // namespace bansou
