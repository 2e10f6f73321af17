#pragma once

#include "model/app/table.hpp"
#include "model/experiment/answer.hpp"

namespace bansou {

/// What a planner reads after a question was asked: the arms with what they change and cost, each outcome
/// with differences that hold together, and the answer in words.
Lines answer_lines(const Question& question, const Answer& answer, Language language);

}  // namespace bansou
