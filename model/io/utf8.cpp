#include "model/io/utf8.hpp"

namespace bansou {
namespace {

/// Length of the sequence that this first byte announces; 0 if no sequence may start so.
std::size_t announced_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_scalar_value(char32_t value, std::size_t size) {
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return !overlong && !surrogate && value <= 0x10FFFF;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t size = announced_size(lead);
  if (size == 0 || size > text.size() - offset) return {};
  if (size == 1) return {lead, 1};
  char32_t value = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    const auto next = static_cast<unsigned char>(text[offset + i]);
    if ((next & 0xC0u) != 0x80u) return {};
    value = (value << 6) | (next & 0x3Fu);
  }
  return is_scalar_value(value, size) ? CodePoint{value, size} : CodePoint{};
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = code_point_at(text, i);
    result.push_back(next.value);
    i += next.size == 0 ? 1 : next.size;
  }
  return result;
}

std::string in_half_width(std::string_view text) {
  constexpr char32_t first = U'！', last = U'～', space = U'\u3000', apart = U'！' - U'!';
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = code_point_at(text, i);
    const std::size_t size = next.size == 0 ? 1 : next.size;
    if (next.value >= first && next.value <= last) {
      result += static_cast<char>(next.value - apart);
    } else if (next.value == space) {
      result += ' ';
    } else {
      result += text.substr(i, size);
    }
    i += size;
  }
  return result;
}

int count_code_points(std::string_view text) {
  int count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
  return count;
}

std::optional<std::size_t> find_unreadable(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint next = code_point_at(text, i);
    const bool control =
        (next.value < 0x20 && next.value != '\t' && next.value != '\n' && next.value != '\r') ||
        (next.value >= 0x7F && next.value < 0xA0);
    if (next.size == 0 || control) return i;
    i += next.size;
  }
  return std::nullopt;
}

}  // namespace bansou
