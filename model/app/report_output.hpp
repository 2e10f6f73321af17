#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "model/app/console.hpp"

namespace bansou {

/// Before anything is simulated: whether the report, and the table of figures, can be written, if they are
/// wanted. Throws as check_outputs().
void check_report(const std::optional<std::filesystem::path>& report,
                  const std::optional<std::filesystem::path>& figures, Language language);

/// Writes the page and says where. Throws RunError.
void write_report(const std::filesystem::path& file, const std::string& page, Console& console);
/// The same of a table of figures.
void write_figures(const std::filesystem::path& file, const std::string& csv, Console& console);

}  // namespace bansou
