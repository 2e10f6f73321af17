#pragma once

#include <vector>

#include "model/experiment/answer.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// Outcome by outcome, the deciding one first, every arm against today, with the intervals that the verdicts
/// rest on. All have the same columns; what their marks mean stands below the last one.
std::vector<TextTable> answer_tables(const Question& question, const Answer& answer, Language language);

/// What these intervals and verdicts mean.
Text answer_method(const Answer& answer);

}  // namespace bansou
