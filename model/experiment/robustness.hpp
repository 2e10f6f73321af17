#pragma once

#include <cstddef>
#include <vector>

#include "model/experiment/comparison.hpp"

namespace bansou {

/// Whether a conclusion about the whole region survives other assumptions.
struct Survival {
  std::size_t metric = 0;                      ///< of the comparison
  Verdict verdict = Verdict::unknown;          ///< under the assumptions as they are
  Verdict without_effects = Verdict::unknown;  ///< with every effect of care on the course of need at 1
  std::size_t same_direction = 0;  ///< of the draws, those where the difference points the same way
  std::size_t unknown = 0;         ///< of the draws, those where so many still wait that nobody can say

  /// What one more draw shows. A lower bound tells the direction where it lies beyond the other side.
  void count(const Difference& drawn);
};

/// The conclusions of a comparison (headline outcomes of the region that fall or rise), each tested.
struct Robustness {
  std::size_t draws = 0;  ///< other sets of assumptions
  std::vector<Survival> conclusions;
};

}  // namespace bansou
