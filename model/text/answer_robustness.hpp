#pragma once

#include <vector>

#include "model/experiment/answer.hpp"
#include "model/experiment/other_assumptions.hpp"

namespace bansou {

/// Asks the question again under other assumptions, and notes in the answer what does not survive them.
/// Throws what `options.run` throws.
Robustness test_answer(const Question& question, Answer& answered, const std::vector<Weight>& weights,
                       const RobustnessOptions& options);

}  // namespace bansou
