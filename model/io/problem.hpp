#pragma once

#include <concepts>
#include <map>
#include <set>
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

/// "FILE:LINE:COLUMN: text"; the position is left out as far as it is unknown.
std::string describe(const Problem& problem, Language language);

/// Collects problems, so that a person sees all of them at once: of one file the first hundred, and how many
/// more there are.
class Problems {
 public:
  void add(Position at, Text text);
  /// Words what `wording` returns only if it will be told: for tables of which every row may be wrong.
  template <std::invocable Wording>
  void add(Position at, Wording wording) {
    const bool told = takes(at.file);
    add(std::move(at), told ? wording() : Text{});
  }
  /// What was found elsewhere and `is_new`.
  template <std::predicate<const Problem&> IsNew>
  void add_all(const Problems& others, IsNew is_new) {
    std::set<std::string> files;
    for (const Problem& problem : others.found_) {
      if (!is_new(problem)) continue;
      add(problem.at, problem.text);
      files.insert(problem.at.file);
    }
    for (const std::string& file : files) count_of_[file] += untold(others.count_of_.at(file));
  }

  bool empty() const { return found_.empty(); }
  /// Those that are told.
  const std::vector<Problem>& all() const { return found_; }
  /// How many were found, told or not.
  std::size_t count() const;
  std::vector<Problem> sorted() const;
  /// Throws InputError if anything was found.
  void raise(Language language) const;

 private:
  static constexpr std::size_t most_of_a_file = 100;
  static constexpr std::size_t untold(std::size_t count) {
    return count > most_of_a_file ? count - most_of_a_file : 0;
  }
  bool takes(const std::string& file) const;

  std::vector<Problem> found_;
  std::map<std::string, std::size_t> count_of_;  ///< by file
};

/// The input is wrong (exit code 2). what() holds every problem, a line each, in the language asked for.
class InputError : public std::runtime_error {
 public:
  InputError(const Problems& found, Language language);
  /// Sorted by file, line and column; where a file has too many, the last one says how many more.
  const std::vector<Problem>& problems() const { return sorted_; }
  const Problems& found() const { return found_; }
  /// In which what() speaks.
  Language language() const { return language_; }

 private:
  InputError(Problems found, std::vector<Problem> sorted, Language language);

  Problems found_;
  std::vector<Problem> sorted_;
  Language language_;
};

/// The known name that differs least from `name` (edit distance, at most a third of its length), or "".
std::string nearest(std::string_view name, std::span<const std::string> known);

}  // namespace bansou
