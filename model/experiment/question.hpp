#pragma once

#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// An outcome by which a question is answered.
struct Criterion {
  std::string metric;     ///< id
  std::size_t group = 0;  ///< index into groups_of(scenario)
  bool spread = false;    ///< instead: the largest band's figure minus the smallest one's
};

/// A question of a planner: what is known today, and arms that differ from it. Without arms it is a scenario.
struct Question {
  Scenario baseline;
  std::vector<std::string> figures;  ///< parameters of the baseline that the question itself states
  std::vector<Criterion> criteria;   ///< the deciding one first
  std::vector<Scenario> arms;        ///< each the baseline with changes of its own
};

}  // namespace bansou
