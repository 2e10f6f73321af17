#pragma once

#include <string>
#include <vector>

#include "model/io/weights.hpp"
#include "python/bindings/language.hpp"

namespace bansou::python {

/// How much each assumption moves, by the shipped sensitivity run.
inline std::vector<Weight> shipped_weights(const std::string& shipped, const std::string& lang) {
  return read_weights({{}, shipped}, language(lang));
}

}  // namespace bansou::python
