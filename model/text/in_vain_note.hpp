#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// So few (%) that nobody seems to wait for help.
inline constexpr double hardly_any_in_vain = 1.0;

/// Whether it is so under a scenario.
bool is_hardly_any_in_vain(const Summary& summary);

/// How many wait for a worker of their own at any time, on average over period and replications.
double waiting_for_a_worker(const Summary& summary);

/// What "asked for help in vain" leaves out, where it is hardly any: who waits after a first contact.
/// `waiting`: how many, under each of the scenarios that are shown, by what they are called ("" of one
/// alone).
Text in_vain_note(const Scenario& scenario, const std::vector<std::pair<std::string, double>>& waiting);

/// The same of one run; empty where more ask in vain.
Text in_vain_note_of(const Scenario& scenario, const Summary& summary);

}  // namespace bansou
