#pragma once

#include <string>
#include <vector>

#include "model/io/document.hpp"

namespace bansou {

/// How much an assumption, or all about one subject together, matters to a headline outcome, as a sensitivity
/// run found it (`python -m bansou sensitivity`).
struct Weight {
  std::string name;
  std::string outcome;  ///< id of the metric
  double weight = 0.0;  ///< in standard deviations of the outcome; 0: chance may explain it
};

/// Names of those with a weight on an outcome, the heaviest first.
std::vector<std::string> heaviest(const std::vector<Weight>& weights, const std::string& outcome);

/// data/sensitivity.csv of the shipped scenarios; empty if it is not there. Throws InputError.
std::vector<Weight> read_weights(const Places& places, Language language);

}  // namespace bansou
