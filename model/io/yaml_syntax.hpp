#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <yaml-cpp/mark.h>

#include "model/io/problem.hpp"

namespace bansou {

/// Turns the parser's marks (lines and columns from 0, in bytes) into positions (from 1, in characters).
/// Marks mostly come in order, so a line is counted once, however long it is.
class YamlLocator {
 public:
  YamlLocator(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}
  Position at(const YAML::Mark& mark);

 private:
  std::string file_;
  std::string_view text_;
  std::size_t counted_to_ = 0;  // a byte offset, and its line and column
  int line_ = -1;
  int column_ = 0;
};

/// What the parser's message means to somebody who wrote this line of the file.
Text explain_syntax_error(const std::string& parser_message, std::string_view line);

/// Where the brackets of the text nest so deep that the parser must not see it: it would take 200 bytes for
/// each. Brackets in quotes and comments count too, which is why the bound is far above what a file may use.
std::optional<std::size_t> nested_too_deep(std::string_view text);

}  // namespace bansou
