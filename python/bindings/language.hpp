#pragma once

#include <string_view>

#include <pybind11/pybind11.h>

#include "model/core/text.hpp"

namespace bansou::python {

/// "ja" or "en"; anything else is a ValueError.
inline Language language(std::string_view code) {
  if (code == "ja") return Language::ja;
  if (code == "en") return Language::en;
  throw pybind11::value_error("lang must be 'ja' or 'en'");
}

}  // namespace bansou::python
