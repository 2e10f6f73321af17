#pragma once

#include "model/core/scenario.hpp"
#include "model/io/document.hpp"
#include "model/io/result_file.hpp"

namespace bansou {

/// The scenario that a result file was computed from, with the seed and the replications of that run. Its
/// tables are looked for in the places. Throws InputError, and RunError if the file is not a complete run.
Scenario scenario_of(const ResultFile& results, const std::string& name, const Places& places,
                     Language language);

}  // namespace bansou
