#pragma once

#include <string>

#include "model/app/table.hpp"

namespace bansou::testing {

inline std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// The first line that holds the text; "" if none does.
inline std::string line_with(const Lines& lines, const std::string& text) {
  for (const std::string& line : lines) {
    if (line.find(text) != line.npos) return line;
  }
  return "";
}

}  // namespace bansou::testing
