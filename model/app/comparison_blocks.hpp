#pragma once

#include <set>

#include "model/app/screen_blocks.hpp"
#include "model/experiment/comparison.hpp"
#include "model/experiment/selection.hpp"

namespace bansou {

/// Headline differences by population band: figures only where they are shown.
Lines bands_block(const Comparison& comparison, Language language);

/// The same for the municipalities (indices into Scenario::municipalities) that an option is about, if they
/// are few.
Lines concerned_block(const Comparison& comparison, const std::set<std::size_t>& municipalities,
                      Language language);

/// A, B, ... Z, then numbers.
std::string letter_of(std::size_t scenario);

/// Which of several scenarios (A, B, C...) may be the best, outcome by outcome.
Lines selection_block(const std::vector<Selection>& selections, const std::vector<Metric>& metrics,
                      Language language);

/// Municipalities that gain, or lose, beyond doubt, and by what.
Lines towns_block(const Comparison& comparison, bool gaining, Language language);

}  // namespace bansou
