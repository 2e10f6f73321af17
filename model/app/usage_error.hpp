#pragma once

#include <string>

#include "model/core/text.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): as CLI11 has it
class App;
class ParseError;
}  // namespace CLI

namespace bansou {

/// What is wrong with a command line and how to find out what is right, as lines of text: an unknown command
/// or option with the nearest one that there is.
std::string usage_error(const CLI::App& app, const CLI::ParseError& error, Language language);

}  // namespace bansou
