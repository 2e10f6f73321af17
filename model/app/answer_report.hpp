#pragma once

#include <string>

#include "model/experiment/answer.hpp"
#include "model/experiment/run_facts.hpp"

namespace bansou {

/// A question's answer as one offline HTML page for those who decide: what each arm changes and costs, paired
/// differences with verdicts, what cannot be answered, limits of use.
std::string answer_report(const Question& question, const Answer& answer, const RunFacts& facts,
                          Language language);

}  // namespace bansou
