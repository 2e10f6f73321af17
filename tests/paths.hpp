#pragma once

#include <string>

namespace bansou {

/// Where this checkout and its command are. Only paths.cpp is compiled with absolute paths, so that all other
/// objects serve every checkout (ccache).
std::string in_checkout(const std::string& path);
std::string in_scenarios(const std::string& path);
std::string bansou_command();

}  // namespace bansou
