#pragma once

#include <span>
#include <string>

#include "model/app/console.hpp"

namespace bansou {

inline constexpr int succeeded = 0;
inline constexpr int run_failed = 1;
inline constexpr int input_wrong = 2;

/// The language asked for by "--lang ja" among the arguments, else the environment's.
Language language_of_arguments(std::span<const std::string> arguments);

/// Carries out a command line (without the program's name) and returns its exit code. Errors are said on
/// Console::err.
int run_command_line(std::span<const std::string> arguments, Console& console);

}  // namespace bansou
