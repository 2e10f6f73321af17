#pragma once

#include <vector>

#include "model/experiment/weight.hpp"
#include "model/io/document.hpp"

namespace bansou {

/// data/sensitivity.csv of the shipped scenarios; empty if it is not there. Throws InputError.
std::vector<Weight> read_weights(const Places& places, Language language);

}  // namespace bansou
