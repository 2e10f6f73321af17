#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/text.hpp"

namespace bansou {

/// A place in an input file; line and column count from 1, 0 means "the file as a whole".
struct Position {
  std::string file;
  int line = 0;
  int column = 0;
};

/// One thing that is wrong with the input: what was found, what is allowed, the nearest known name.
struct Problem {
  Position at;
  Text text;
};

/// The input is wrong (exit code 2). what() holds every problem, a line each, in the language asked for.
class InputError : public std::runtime_error {
 public:
  InputError(std::vector<Problem> problems, Language language);
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  std::vector<Problem> problems_;
};

/// "FILE:LINE:COLUMN: text"; the position is left out as far as it is unknown.
std::string describe(const Problem& problem, Language language);

/// Collects problems, so that a person sees all of them at once.
class Problems {
 public:
  void add(Position at, Text text) { found_.push_back({std::move(at), std::move(text)}); }
  bool empty() const { return found_.empty(); }
  const std::vector<Problem>& all() const { return found_; }
  /// Throws InputError, sorted by file, line and column, if anything was found.
  void raise(Language language) const;

 private:
  std::vector<Problem> found_;
};

/// The known name that differs least from `name` (edit distance, at most a third of its length), or "".
std::string nearest(std::string_view name, std::span<const std::string> known);

}  // namespace bansou
