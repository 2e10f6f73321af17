#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// Waits for backup by the catchment of the health centre, the longest first, with how busy its staff is: the
/// size of a town says little of them. Nothing where there is but one.
Lines backup_block(const Scenario& scenario, const Summary& summary, Language language);
std::string backup_section(const Scenario& scenario, const Summary& summary, Language language);

}  // namespace bansou
