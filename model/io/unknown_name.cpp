#include "model/io/unknown_name.hpp"

#include <algorithm>
#include <vector>

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

Text no_such(const Text& what, const std::string& name, std::span<const std::string> in_japanese,
             std::span<const std::string> in_english, const Text& near) {
  constexpr std::size_t worth_listing = 40;
  Text all;
  if (!in_japanese.empty() && in_japanese.size() <= worth_listing) {
    all = {fmt::format("あるのは {} です。", fmt::join(in_japanese, ", ")),
           fmt::format("; there are: {}", fmt::join(in_english, ", "))};
  }
  return {fmt::format("「{}」という{}はありません。{}{}", excerpt(name), what.ja, all.ja, near.ja),
          fmt::format("there is no {} '{}'{}.{}", what.en, excerpt(name), all.en, near.en)};
}

/// The id of what has this name, or alone has it in its name; else what was written.
std::string meant_by(const std::string& name, std::span<const NamedId> known) {
  std::vector<std::string> holding;
  for (const NamedId& one : known) {
    if (one.name.ja == name || one.name.en == name) return one.id;
    if (!name.empty() &&
        (one.name.ja.find(name) != std::string::npos || one.name.en.find(name) != std::string::npos))
      holding.push_back(one.id);
  }
  return holding.size() == 1 ? holding.front() : name;
}

}  // namespace

Text unknown_name(const Text& what, const std::string& name, std::span<const std::string> known) {
  return no_such(what, name, known, known, suggestion(name, known));
}

Text unknown_name(const Text& what, const std::string& name, std::span<const NamedId> known) {
  std::vector<std::string> ids, japanese, english;
  for (const NamedId& one : known) {
    ids.push_back(one.id);
    japanese.push_back(one.name.ja == one.id ? one.id : fmt::format("{}（{}）", one.id, one.name.ja));
    english.push_back(one.name.en == one.id ? one.id : fmt::format("{} ({})", one.id, one.name.en));
  }
  return no_such(what, name, japanese, english, suggestion(meant_by(name, known), ids));
}

}  // namespace bansou
