#pragma once

#include <vector>

#include "model/app/console.hpp"
#include "model/app/table.hpp"
#include "model/experiment/comparison.hpp"

namespace bansou {

/// Whether a conclusion about the whole region survives other assumptions.
struct Survival {
  std::size_t metric = 0;                      ///< of the comparison
  Verdict verdict = Verdict::unknown;          ///< under the assumptions as they are
  Verdict without_effects = Verdict::unknown;  ///< with every effect of care on the course of need at 1
  std::size_t same_direction = 0;  ///< of the draws, those where the difference points the same way
};

/// Simulates A and B again without effects, with all replications, and under `draws` other sets of
/// assumptions (each drawn from its range), with a few; one line for every headline outcome that falls or
/// rises. Throws Stopped.
std::vector<Survival> survivals(const Scenario& a, const Scenario& b, const Comparison& comparison,
                                std::size_t draws, unsigned threads, bool quiet, Console& console);

Lines survival_block(const Comparison& comparison, const std::vector<Survival>& survivals, std::size_t draws,
                     Language language);

}  // namespace bansou
