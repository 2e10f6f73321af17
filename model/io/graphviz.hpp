#pragma once

#include <optional>
#include <string>

namespace bansou {

/// Draws Graphviz source as SVG; nothing if Graphviz is not there or cannot draw it.
std::optional<std::string> draw_svg(const std::string& dot);

}  // namespace bansou
