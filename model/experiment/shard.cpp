#include "model/experiment/shard.hpp"

#include <charconv>

namespace bansou {
namespace {

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Shard> parse_shard(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return std::nullopt;
  const auto index = number(text.substr(0, slash));
  const auto count = number(text.substr(slash + 1));
  constexpr std::size_t most = 100'000;
  if (!index || !count || *index < 1 || *index > *count || *count > most) return std::nullopt;
  return Shard{*index, *count};
}

}  // namespace bansou
