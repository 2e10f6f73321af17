#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace bansou {

/// A text file, complete or not at all. Throws RunError.
void write_output(const std::filesystem::path& file, const std::string& text);

/// Lines, each with its end, at once.
void print_lines(const std::vector<std::string>& lines, std::ostream& out);

}  // namespace bansou
