#pragma once

#include <string>

#include "model/experiment/answer.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"
#include "model/io/question_list.hpp"

namespace bansou {

/// A run for machines: every metric of every group that has municipalities. Figures that do not apply, or are
/// not known, are null.
std::string summary_json(const Scenario& scenario, const Summary& summary, const RunFacts& facts);

/// An answer for machines: what each arm costs, and each criterion under each arm.
std::string answer_json(const Question& question, const Answer& answer);

/// The list of questions for machines.
std::string questions_json(const std::vector<QuestionHead>& heads);

}  // namespace bansou
