#pragma once

#include "model/core/outcomes.hpp"

namespace bansou {

/// What counts as one: what happened to whom, what is left out, and the official statistic where there is
/// one.
Text definition_of(Flow flow);

/// Who is in the state.
Text definition_of(Stock stock);

/// From when until when somebody waits.
Text definition_of(Wait wait);

/// One after the other.
Text sentences(const Text& first, const Text& second);

}  // namespace bansou
