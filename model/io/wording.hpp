#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/core/text.hpp"

namespace bansou {

/// A value fit to be shown inside a message: one line, at most 60 characters, no control characters.
std::string excerpt(std::string_view value);

/// "a, b, c", at most 12 names and then how many more there are.
Text listing(std::span<const std::string> names);

/// " Did you mean 'years'?" / "もしかして: years", or empty texts where no known name is near.
Text did_you_mean(std::string_view name, std::span<const std::string> known);

/// The hint itself; empty if there is nothing near.
Text did_you_mean(std::string_view near);

}  // namespace bansou
