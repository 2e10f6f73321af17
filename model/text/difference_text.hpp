#pragma once

#include <string>

#include "model/core/text.hpp"
#include "model/experiment/comparison.hpp"

namespace bansou {

/// "減る（改善）", "増える（悪化）", "増える", "ほぼ同じ", "差は示せない", "分からない".
std::string judgement_text(Better better, Verdict verdict, Language language);
/// The same, and "ほぼ同じ（わずかに減る）" where a difference of no practical use is shown all the same.
std::string judgement_text(Better better, const Difference& difference, Language language);

/// "12.3", "≥ 120" where more is not known.
std::string level_text(double level, bool at_least);

}  // namespace bansou
