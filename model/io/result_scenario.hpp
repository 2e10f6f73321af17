#pragma once

#include <filesystem>
#include <optional>

#include "model/core/scenario.hpp"

namespace bansou {

/// The scenario that the results in this file were computed from, with the seed and the replications of that
/// run. Its tables are looked for below `root`; without one, from the file's own folder and, since results
/// may lie anywhere, among the shipped files. Throws InputError, and RunError if the file is not a complete
/// run or its tables have changed.
Scenario scenario_of(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root,
                     Language language);

}  // namespace bansou
