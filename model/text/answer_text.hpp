#pragma once

#include <string>
#include <vector>

#include "model/experiment/answer.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// "案1", "arm 1": arms are counted from 1.
std::string arm_name(std::size_t arm, Language language);
/// "案1・案2"
std::string arm_names(const std::vector<std::size_t>& arms, Language language);

/// dilution_text() of the arms of which there is something to say, each text once.
std::string dilution_of_arms(const Question& question, Language language);

/// The answer in words, as the title: which arms are shown to gain by the deciding outcome and which is best,
/// or that none is; then, as notes, what arms do to the other outcomes.
TextTable answer_in_words(const Answer& answer, Language language);

}  // namespace bansou
