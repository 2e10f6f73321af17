#include "model/io/unknown_name.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/io/wording.hpp"

namespace bansou {
namespace {

/// Beyond typing errors, what people leave out or put before a name: 鳥取 for 鳥取県, 八頭郡智頭町 for
/// 智頭町.
Text suggestion(const std::string& name, std::span<const std::string> known) {
  Text near = did_you_mean(name, known);
  if (!near.en.empty() || name.empty()) return near;
  const auto similar = std::ranges::find_if(known, [&](const std::string& candidate) {
    return !candidate.empty() && (candidate.starts_with(name) || name.ends_with(candidate));
  });
  return similar == known.end() ? Text{} : did_you_mean(*similar, known);
}

}  // namespace

Text unknown_name(const Text& what, const std::string& name, std::span<const std::string> known) {
  constexpr std::size_t worth_listing = 40;
  const Text near = suggestion(name, known);
  Text all;
  if (!known.empty() && known.size() <= worth_listing) {
    const std::string names = fmt::format("{}", fmt::join(known, ", "));
    all = {fmt::format("あるのは {} です。", names), fmt::format("; there are: {}", names)};
  }
  return {fmt::format("「{}」という{}はありません。{}{}", excerpt(name), what.ja, all.ja, near.ja),
          fmt::format("there is no {} '{}'{}.{}", what.en, excerpt(name), all.en, near.en)};
}

}  // namespace bansou
