#pragma once

#include <string>

#include "model/io/run_error.hpp"

namespace bansou::test {

/// The English text of the RunError that the action throws, or "" if it throws none.
template <class Action>
std::string run_error(Action action) {
  try {
    action();
  } catch (const RunError& error) {
    return error.text().ja.empty() ? "no Japanese" : error.text().en;
  }
  return "";
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace bansou::test
