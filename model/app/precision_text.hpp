#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// What came of --precision, with the reasons, for the screen; nothing if it was not asked for.
Lines precision_block(const Summary& summary, Language language);

/// The same for the report.
std::string precision_section(const Summary& summary, Language language);

}  // namespace bansou
