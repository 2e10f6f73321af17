#pragma once

#include <string_view>

#include "model/core/text.hpp"

namespace bansou {

/// The language of a locale name such as "ja_JP.UTF-8": Japanese if it starts with "ja", else English.
Language language_of(std::string_view locale);

/// From the environment, in the order in which POSIX looks: LC_ALL, LC_MESSAGES, LANG; the first that is set
/// counts.
Language language_of_environment();

}  // namespace bansou
