#pragma once

#include <string>
#include <vector>

#include "model/core/team.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// "municipality", "area", ...; municipality for anything else.
Level level_of(const std::string& name);
/// Its name in scenario files.
std::string level_name(Level level);

/// The teams of a scenario, by id.
std::vector<TeamSpec> read_teams(const Entry& teams);

/// The team that the entry names; otherwise a problem and nullptr.
const TeamSpec* resolve_team(const Entry& entry, const std::vector<TeamSpec>& teams);

}  // namespace bansou
