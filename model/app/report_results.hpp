#pragma once

#include <string>

#include "model/core/date.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// The report's sections on results, as HTML.
std::string waits_section(const Summary& summary, Language language);
/// With what they leave out, and the assumptions on which those hang that are marked with ※ in any section.
std::string outcomes_section(const Scenario& scenario, const Summary& summary, Language language);
std::string causes_section(const Summary& summary, Language language);
std::string teams_section(const Scenario& scenario, const Summary& summary, Language language);
std::string long_stay_section(const Summary& summary, Date start, Language language);
/// Every municipality in one table, folded away where they are many.
std::string municipalities_section(const Summary& summary, Language language);

}  // namespace bansou
