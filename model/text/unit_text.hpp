#pragma once

#include <cstddef>
#include <string>

#include "model/core/text.hpp"

namespace bansou {

/// A unit as scenario files write it, in the language of the reader: "/1000/year" is "/千人/年".
std::string unit_text(const std::string& unit, Language language);

/// A written number with its unit: "1 month", "3 months", "3か月".
std::string with_unit(const std::string& number, const std::string& unit, Language language);

/// In English: "1 replication", "20 replications", "1 municipality".
std::string counted(std::size_t number, const std::string& things);

}  // namespace bansou
