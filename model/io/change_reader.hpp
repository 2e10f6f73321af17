#pragma once

#include <vector>

#include "model/core/scenario.hpp"
#include "model/io/entry.hpp"
#include "model/io/gazetteer.hpp"

namespace bansou {

/// Reads the list of changes of a scenario whose other parts are read. An entry that sets several parameters
/// becomes several changes.
std::vector<Change> read_changes(const Entry& changes, const Scenario& scenario,
                                 const std::vector<Requirement>& required, const Gazetteer& region);

}  // namespace bansou
