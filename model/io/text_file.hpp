#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "model/io/problem.hpp"

namespace bansou {

/// A text and what to call it in messages.
struct NamedText {
  std::string name;
  std::string text;
};

/// The text of a file: regular, at most `limit` bytes (checked before reading), UTF-8 without control
/// characters. A byte order mark is dropped. Anything else is a problem, and there is no text.
std::optional<std::string> read_text(const std::filesystem::path& file, std::uintmax_t limit,
                                     Problems& problems);

/// The same for bytes that are here already.
std::optional<std::string> text_of(NamedText bytes, std::uintmax_t limit, Problems& problems);

/// Why find_unreadable() stops at `offset`.
Text unreadable_text(std::string_view text, std::size_t offset);

/// Line and column of a byte, both from 1, columns in characters.
Position position_of(const std::string& file, std::string_view text, std::size_t offset);

}  // namespace bansou
