#pragma once

#include <string>

#include "model/app/table.hpp"
#include "model/experiment/answer.hpp"

namespace bansou {

/// "案1", "arm 1": arms are counted from 1.
std::string arm_name(std::size_t arm, Language language);

/// The answer in words: which arms are shown to gain by the deciding outcome and which is best, or that none
/// is; then what arms do to the other outcomes.
Lines answer_in_words(const Answer& answer, Language language);

}  // namespace bansou
