#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// Backup by the catchment of the health centre, where most does not come in time first, with how many work
/// there and how busy they are: the size of a town says little of it. Nothing where there is but one.
Lines backup_block(const Scenario& scenario, const Summary& summary, Language language);
std::string backup_section(const Scenario& scenario, const Summary& summary, Language language);

}  // namespace bansou
