#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// What came of --precision: reached or not, what was asked and at most how many replications.
Text precision_verdict(const Precision& precision);

/// The outcomes that missed it, or of which something must be said, each with the reason.
std::vector<Text> precision_reasons(const Precision& precision);

/// Both for the screen; nothing if it was not asked for.
Lines precision_block(const Summary& summary, Language language);

/// The same for the report.
std::string precision_section(const Summary& summary, Language language);

}  // namespace bansou
