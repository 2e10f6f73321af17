#pragma once

#include <vector>

#include "model/core/text.hpp"
#include "model/experiment/precision.hpp"

namespace bansou {

/// What came of --precision: reached or not, what was asked and at most how many replications.
Text precision_verdict(const Precision& precision);

/// The outcomes that missed it, or of which something must be said, each with the reason.
std::vector<Text> precision_reasons(const Precision& precision);

}  // namespace bansou
