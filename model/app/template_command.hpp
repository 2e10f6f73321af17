#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "model/app/console.hpp"
#include "model/core/scenario.hpp"

namespace bansou {

/// Writes a table in which a planner fills in the own staff: one row a municipality, one column a role of a
/// municipal team; what is left empty follows the rule. Throws InputError. Returns the exit code.
int template_command(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root,
                     const std::optional<std::filesystem::path>& out, Console& console);

/// The table as CSV, with what the scenario already knows; it begins with a byte order mark, or Excel would
/// not see that it is UTF-8.
std::string staffing_template(const Scenario& scenario);

}  // namespace bansou
