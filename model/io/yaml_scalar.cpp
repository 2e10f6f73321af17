#include "model/io/yaml_scalar.hpp"

#include <charconv>
#include <cstdint>
#include <string_view>

namespace bansou {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <class Number>
bool reads_whole(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

bool looks_like_a_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.empty() || !(is_digit(text[0]) || text[0] == '.')) return false;
  return !(text.size() > 1 && text[0] == '0' && is_digit(text[1]));
}

}  // namespace

nlohmann::json plain_scalar(const std::string& text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return nullptr;
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  std::string_view number = text;
  if (number.starts_with('+') && !number.starts_with("+-")) number.remove_prefix(1);
  if (!looks_like_a_number(number)) return text;
  std::int64_t integer = 0;
  if (reads_whole(number, integer)) return integer;
  double real = 0.0;
  if (reads_whole(number, real)) return real;
  return text;
}

}  // namespace bansou
