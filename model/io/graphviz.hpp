#pragma once

#include <filesystem>
#include <string>

namespace bansou {

/// Draws Graphviz source as SVG. False if Graphviz is not there or cannot draw it; then there is no file.
/// Throws std::system_error if the file cannot be written.
bool draw_svg(const std::string& dot, const std::filesystem::path& file);

}  // namespace bansou
