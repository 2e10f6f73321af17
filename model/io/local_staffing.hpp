#pragma once

#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/gazetteer.hpp"
#include "model/io/text_file.hpp"

namespace bansou {

struct LocalTable {
  std::vector<LocalStaffing> staffing;  ///< of the region's municipalities, in their order
  std::size_t rows = 0;                 ///< about them
};

/// Reads a planner's own table (code, name, "<team>.<role>" columns, open_cases) for the municipalities of
/// the region. An empty cell leaves the staffing rule in force.
LocalTable read_local_staffing(const NamedText& source, const std::vector<TeamSpec>& teams,
                               const Gazetteer& region, const Gazetteer& country, Problems& problems);

/// Puts what a later table states on top of what the scenario knows so far. A role of a shared team is
/// stated as a whole: rows so far of other towns that the team serves no longer count.
void put_on_top(Scenario& scenario, const std::vector<LocalStaffing>& table);

}  // namespace bansou
