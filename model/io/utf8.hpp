#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bansou {

/// One character of a UTF-8 text; size is its number of bytes, 0 where the bytes are not UTF-8.
struct CodePoint {
  char32_t value = U'\uFFFD';
  std::size_t size = 0;
};

/// The character that starts at byte `offset` (which must be inside `text`).
CodePoint code_point_at(std::string_view text, std::size_t offset);

/// All characters; a byte that is not UTF-8 becomes U+FFFD.
std::u32string code_points(std::string_view text);

/// Full-width letters, digits, signs and spaces as a Japanese keyboard writes them (Ｅ０１) in half width
/// (E01).
std::string in_half_width(std::string_view text);

/// Number of characters, for columns that people count.
int count_code_points(std::string_view text);

/// Offset of the first byte that is not UTF-8, or that is a control character other than tab and line ends.
std::optional<std::size_t> find_unreadable(std::string_view text);

}  // namespace bansou
