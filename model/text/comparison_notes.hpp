#pragma once

#include <vector>

#include "model/core/text.hpp"
#include "model/experiment/comparison.hpp"
#include "model/experiment/remark.hpp"

namespace bansou {

/// Of an option under which nothing moves, not even by chance, in all that is known of these outcomes: more
/// likely than without effect it is not connected to anything. Empty if something moves, or nothing is known.
Text inert_note(const std::vector<Difference>& outcomes);

/// What the headline outcomes alone would let a reader misunderstand: a share that rises although no more
/// people are concerned, overtime of which nobody sees whose it is. Empty where there is nothing of the kind.
std::vector<Remark> comparison_notes(const Comparison& comparison);

}  // namespace bansou
