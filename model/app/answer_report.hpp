#pragma once

#include <string>
#include <vector>

#include "model/experiment/answer.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/experiment/weight.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// A question's answer as one offline HTML page for those who decide: what each arm changes and costs, paired
/// differences with verdicts, what cannot be answered, limits of use. `robust`: see robustness_tables();
/// empty if that was not tested.
std::string answer_report(const Question& question, const Answer& answer,
                          const std::vector<TextTable>& robust, const RunFacts& facts,
                          const std::vector<Weight>& weights, Language language);

}  // namespace bansou
