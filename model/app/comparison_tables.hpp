#pragma once

#include <string>
#include <vector>

#include "model/app/compared.hpp"
#include "model/experiment/comparison.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// A, B, ... Z, then numbers.
std::string letter_of(std::size_t scenario);

/// All that is said of an option B against A: headline outcomes with the intervals that the verdicts rest on,
/// differences by band and where the change is made, whose residents wait longest, which teams lag, who gains
/// and who loses.
std::vector<TextTable> comparison_tables(const Compared& a, const Compared& b, const Comparison& comparison,
                                         Language language);

/// What the intervals and verdicts of all these tables mean.
Text comparison_method(const Comparison& comparison);

}  // namespace bansou
