#pragma once

#include <filesystem>
#include <optional>

#include "model/core/scenario.hpp"

namespace bansou {

/// The scenario that the results in this file were computed from, with the seed and the replications of that
/// run. Its own tables are in the file, too: nothing is read but the file and what comes with Bansō. Throws
/// InputError, and RunError if the file is not a complete run or shipped tables have changed.
Scenario scenario_of(const std::filesystem::path& file, Language language);

/// Whether a file holds results, by its name (.h5).
bool holds_results(const std::filesystem::path& file);

/// The scenario that a person names: a scenario file (see default_places() for `root`), or results that were
/// computed from it. Throws InputError.
Scenario named_scenario(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root,
                        Language language);

/// Results by a policy in Python keep its name only: nobody else can run it. Throws InputError then.
void check_repeatable(const Scenario& scenario, Language language);

}  // namespace bansou
