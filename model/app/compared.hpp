#pragma once

#include <string>

#include "model/core/scenario.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// One side of a comparison.
struct Compared {
  const Scenario& scenario;
  const Summary& summary;
  std::string letter;  ///< what it is called: A is the one that others are compared with
};

}  // namespace bansou
