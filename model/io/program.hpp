#pragma once

#include <string>
#include <vector>

namespace bansou {

struct ProgramResult {
  int status = 0;  ///< 127: there is no such program
  std::string output;
};

/// Runs a program found on PATH, without a shell, with `input` as its standard input. Throws
/// std::system_error if there is no room for temporary files.
ProgramResult run_program(const std::vector<std::string>& command, const std::string& input);

}  // namespace bansou
