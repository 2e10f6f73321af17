#include "model/io/wording.hpp"

#include <fmt/format.h>

#include "model/io/problem.hpp"
#include "model/io/utf8.hpp"

namespace bansou {

std::string excerpt(std::string_view value) {
  constexpr int longest = 60;
  std::string shown;
  int characters = 0;
  for (std::size_t i = 0; i < value.size(); ++characters) {
    if (characters == longest) return shown + "…";
    const CodePoint next = code_point_at(value, i);
    if (next.size == 0 || next.value < 0x20 || (next.value >= 0x7F && next.value < 0xA0)) {
      shown += next.value == '\n' ? " " : "?";
    } else {
      shown += value.substr(i, next.size);
    }
    i += next.size == 0 ? 1 : next.size;
  }
  return shown;
}

Text listing(std::span<const std::string> names) {
  constexpr std::size_t most = 12;
  const auto first = names.first(std::min(names.size(), most));
  Text result{fmt::format("{}", fmt::join(first, ", ")), fmt::format("{}", fmt::join(first, ", "))};
  if (names.size() > most) {
    result.ja += fmt::format(" ほか {} 件", names.size() - most);
    result.en += fmt::format(" and {} more", names.size() - most);
  }
  return result;
}

Text did_you_mean(std::string_view name, std::span<const std::string> known) {
  return did_you_mean(nearest(in_half_width(name), known));
}

Text did_you_mean(std::string_view near) {
  if (near.empty()) return {};
  return {fmt::format("もしかして: {}", near), fmt::format(" Did you mean '{}'?", near)};
}

}  // namespace bansou
