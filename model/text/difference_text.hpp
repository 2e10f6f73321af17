#pragma once

#include <string>

#include "model/core/text.hpp"
#include "model/experiment/comparison.hpp"

namespace bansou {

/// Whether not a single pair differs: what is the same then is exactly so.
bool is_exactly_same(const Difference& difference);

/// What of a difference goes into a cell: its mean alone or, where that is all that is known, the bound.
sim::Interval shown_interval(const Difference& difference);

/// "減る（改善）", "増える（悪化）", "増える", "ほぼ同じ", "差は示せない", "分からない".
std::string judgement_text(Better better, Verdict verdict, Language language);
/// The same, and "ほぼ同じ（わずかに減る）" where a difference of no practical use is shown all the same, and
/// "減る（改善）、仮定しだい" of a conclusion that other assumptions do not bear out.
std::string judgement_text(Better better, const Difference& difference, Language language);

/// "仮定しだい", and what it means below a table.
Text fragile_word();
Text fragile_legend();

/// What counts as about the same, of `what` ("今", "today"): "Aの±2%（待ちでは1時間、…）".
Text same_range(const Text& what);

/// "12.3", "≥ 120" where more is not known.
std::string level_text(double level, bool at_least);

}  // namespace bansou
