#pragma once

#include "model/app/console.hpp"
#include "model/experiment/robustness.hpp"
#include "model/text/text_table.hpp"

namespace bansou {

/// Simulates A and B again without effects, with all replications, and under `draws` other sets of
/// assumptions (each drawn from its range), with a few; for every headline outcome that falls or rises.
/// Throws Stopped.
Robustness robustness_of(const Scenario& a, const Scenario& b, const Comparison& comparison,
                         std::size_t draws, unsigned threads, bool quiet, Console& console);

TextTable survival_table(const Comparison& comparison, const Robustness& robustness, Language language);

}  // namespace bansou
