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

/// Which of several scenarios (A, B, C...) may be the best, outcome by outcome. `family`: so many intervals
/// hold together, those of the verdicts.
Lines selection_block(const std::vector<Selection>& selections, const std::vector<Metric>& metrics,
                      std::size_t family, Language language);

/// Whose residents wait longest under both, and whether the worst wait gets shorter.
Lines worst_block(const Comparison& comparison, const std::string& a, const std::string& b,
                  Language language);

/// Municipalities that gain, or lose, beyond doubt, and by how much.
Lines towns_block(const Comparison& comparison, bool gaining, Language language);

}  // namespace bansou
