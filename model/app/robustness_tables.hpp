#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/robustness.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// What is said of the conclusions under other assumptions: which survive; for each outcome whose verdicts
/// hang on the assumption that moves it most, what they are at the ends of its range; of several options, how
/// often each is the best. `options`: what they are called; `today`: what the first scenario is called.
std::vector<TextTable> robustness_tables(const Robustness& robustness, const Scenario& baseline,
                                         const std::string& today, const std::vector<std::string>& options,
                                         Language language);

}  // namespace bansou
