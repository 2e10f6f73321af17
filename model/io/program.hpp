#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bansou {

/// Runs a program found on PATH, without a shell: `input` becomes its standard input, `output` (created or
/// replaced) receives its standard output. Returns its exit status; 127 if there is no such program. Throws
/// std::system_error if the output cannot be written.
int run_program(const std::vector<std::string>& command, const std::string& input,
                const std::filesystem::path& output);

}  // namespace bansou
