#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "model/io/problem.hpp"

namespace bansou {

/// A file that a command is to write, and what it will hold.
struct OutputPath {
  enum class Kind : std::uint8_t { results, description, report, drawing, graph_source, figures, table };
  std::filesystem::path file;
  Kind kind = Kind::results;
};

/// Why this file is not written: what is there is no regular file, or Bansō has not written it as the same
/// kind. A table is the planner's from then on, so none is ever replaced. Empty if nothing would be lost.
Text refusal(const OutputPath& output);

/// Looks at all that a command is to write before it does anything else. Throws InputError for what is
/// refused and for two outputs that are one file, RunError for a folder that is missing.
void check_outputs(std::span<const OutputPath> outputs, Language language);

}  // namespace bansou
