#pragma once

#include <filesystem>
#include <optional>

#include "model/app/console.hpp"

namespace bansou {

/// What `bansou graph` was asked for.
struct GraphRequest {
  std::filesystem::path file;
  std::optional<std::filesystem::path> root;
  std::optional<std::filesystem::path> out;  ///< else the scenario's name with .svg, here
  bool dot = false;                          ///< Graphviz source instead, to `out` or standard output
  bool all = false;                          ///< also services that take nobody in this scenario
};

/// Draws the care network of a scenario. Throws InputError, and RunError if Graphviz is missing. Returns the
/// exit code.
int graph_command(const GraphRequest& request, Console& console);

}  // namespace bansou
