#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/robustness.hpp"

namespace bansou {

/// In how many of the draws a conclusion points the same way: "18通り中17、不明2", "17 of 18; 2 not known".
Text times_text(const Survival& survival, std::size_t draws);

/// Why what is said of the first outcome may not survive other assumptions, option by option and of the
/// `best` ones; empty if it does; nothing if there is no conclusion on it that was tested.
std::optional<std::vector<Text>> doubts_on_first(const Robustness& robustness, const Scenario& baseline,
                                                 const std::vector<Text>& options,
                                                 const std::vector<std::size_t>& best);

}  // namespace bansou
