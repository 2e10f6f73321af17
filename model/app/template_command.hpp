#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "model/app/console.hpp"
#include "model/core/scenario.hpp"

namespace bansou {

struct TemplateRequest {
  std::filesystem::path file;
  std::optional<std::filesystem::path> root;
  std::optional<std::filesystem::path> out;
  bool standard = false;  ///< with what the rule gives where nothing is stated, to three digits
};

/// Writes a table in which a planner fills in the own staff: one row a municipality, one column a role of a
/// municipal team; what is left empty follows the rule. Throws InputError. Returns the exit code.
int template_command(const TemplateRequest& request, Console& console);

/// The table as CSV, with what the scenario already knows; it begins with a byte order mark, or Excel would
/// not see that it is UTF-8. `standard`: as above; of a team that towns share, all its posts stand in the row
/// of the first of them.
std::string staffing_template(const Scenario& scenario, bool standard);

}  // namespace bansou
