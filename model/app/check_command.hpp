#pragma once

#include <filesystem>
#include <optional>

#include "model/app/console.hpp"

namespace bansou {

/// What `bansou check` was asked for.
struct CheckRequest {
  std::filesystem::path file;
  std::optional<std::filesystem::path> root;
  bool load = false;  ///< also what can be told of waits and loads without simulating
  bool json = false;  ///< only that, for machines
};

/// Reads a scenario and says what is in it. Throws InputError with all that is wrong. Returns the exit code.
int check_command(const CheckRequest& request, Console& console);

}  // namespace bansou
