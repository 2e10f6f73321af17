#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"
#include "model/experiment/question.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// What B does and A does not, as a planner would say it.
std::vector<const Change*> new_changes(const Scenario& a, const Scenario& b, Language language);

/// The changes of either that the other does not have.
std::vector<const Change*> differing_changes(const Scenario& a, const Scenario& b, Language language);

/// All that B has otherwise than A, each in a line with a sign: its changes, those of A that it has not, then
/// own tables and parameters.
std::vector<std::string> differences_of(const Scenario& a, const Scenario& b, Language language);

/// That a difference which begins within the period does so, and what that means for the figures; else
/// nothing.
std::string dilution_text(const Scenario& a, const Scenario& b, Language language);

/// The same as a list with what it costs, below the option's name and title.
TextTable option_list(const std::string& name, const Scenario& a, const Scenario& b, Language language);

/// What today has already, and every arm, otherwise than the scenario that is asked about: changes and
/// figures; no notes if there is nothing.
TextTable today_list(const Question& question, Language language);

/// What that costs a year more than A, and how much of it municipalities pay where others pay too, in a line.
std::string cost_text(const Scenario& a, const Scenario& b, Language language);

}  // namespace bansou
