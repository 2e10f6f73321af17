#pragma once

#include <string>
#include <vector>

#include "model/app/comparison_tables.hpp"

namespace bansou {

/// What a planner reads after a comparison of an option with A: outcome by outcome for the region, by band,
/// whose residents wait longest, the municipalities that gain or lose beyond doubt, and what it costs. Every
/// interval is the one that its verdict rests on.
std::vector<std::string> comparison_lines(const Compared& a, const Compared& b, const Comparison& comparison,
                                          Language language);

}  // namespace bansou
