#pragma once

#include <vector>

#include "model/core/text.hpp"

namespace bansou {

/// A word of tables and charts, and what it means in the model.
struct Term {
  Text word;
  Text meaning;
};

std::vector<Term> terms();

}  // namespace bansou
