#pragma once

#include <filesystem>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/gazetteer.hpp"

namespace bansou {

/// Reads a planner's own table (code, name, "<team>.<role>" columns, open_cases) for the municipalities of
/// the region; the result is in their order. An empty cell leaves the staffing rule in force.
std::vector<LocalStaffing> read_local_staffing(const std::filesystem::path& file,
                                               const std::vector<TeamSpec>& teams, const Gazetteer& region,
                                               const Gazetteer& country, Problems& problems);

}  // namespace bansou
