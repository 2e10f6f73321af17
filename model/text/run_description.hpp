#pragma once

#include <filesystem>

#include "model/core/scenario.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// About a run of this scenario by `bansou run`, today, by this program.
RunFacts facts_of(const Scenario& scenario);

/// OUT.stress.md for the results OUT.h5.
std::filesystem::path description_of(const std::filesystem::path& results);

/// OUT.stress.svg for its description OUT.stress.md.
std::filesystem::path diagram_of(const std::filesystem::path& description);

/// Writes `facts.description`, the STRESS-DES description, and if Graphviz is there its flow diagram beside
/// it as SVG. Throws RunError.
void write_description(const Scenario& scenario, const Summary& summary, RunFacts facts, Language language);

}  // namespace bansou
