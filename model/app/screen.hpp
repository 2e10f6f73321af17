#pragma once

#include <string>
#include <vector>

#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

inline constexpr std::size_t screen_width = 108;

/// What a planner reads after a run: about 55 lines, screen_width columns wide (a table with
/// long names may need more). Bands without municipalities show "—".
std::vector<std::string> screen_lines(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                                      Language language);

}  // namespace bansou
