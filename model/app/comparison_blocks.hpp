#pragma once

#include <set>

#include "model/app/screen_blocks.hpp"
#include "model/experiment/comparison.hpp"

namespace bansou {

/// Headline differences by population band: figures only where they are shown.
Lines bands_block(const Comparison& comparison, Language language);

/// The same for the municipalities (indices into Scenario::municipalities) that an option is about, if they
/// are few.
Lines concerned_block(const Comparison& comparison, const std::set<std::size_t>& municipalities,
                      Language language);

/// Municipalities that gain, or lose, beyond doubt, and by what.
Lines towns_block(const Comparison& comparison, bool gaining, Language language);

}  // namespace bansou
