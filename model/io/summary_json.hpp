#pragma once

#include <optional>
#include <string>

#include "model/experiment/answer.hpp"
#include "model/experiment/robustness.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"
#include "model/io/question_list.hpp"

namespace bansou {

/// A run for machines: every metric of every group that has municipalities. Figures that do not apply, or are
/// not known, are null.
std::string summary_json(const Scenario& scenario, const Summary& summary, const RunFacts& facts);

/// An answer for machines: what each arm costs, each criterion under each arm, and, if it was tested, the
/// answer under other assumptions.
std::string answer_json(const Question& question, const Answer& answer,
                        const std::optional<Robustness>& robustness = {});

/// The list of questions for machines.
std::string questions_json(const std::vector<QuestionHead>& heads);

/// Outcomes for machines, with what they count.
std::string metrics_json(const std::vector<Metric>& metrics);

}  // namespace bansou
