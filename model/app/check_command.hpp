#pragma once

#include <filesystem>
#include <optional>

#include "model/app/console.hpp"

namespace bansou {

/// Reads a scenario and says what is in it. Throws InputError with everything that is wrong. Returns the exit
/// code.
int check_command(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root,
                  Console& console);

}  // namespace bansou
