#include "model/io/unknown_name.hpp"

#include <vector>

#include <fmt/format.h>

#include "model/io/wording.hpp"

namespace bansou {
namespace {

constexpr std::size_t worth_listing = 40;

/// Beyond typing errors, what people leave out or put before a name (鳥取 for 鳥取県, 八頭郡智頭町 for
/// 智頭町): the shortest of such names (出雲市 for 出雲, before 出雲崎町).
Text suggestion(const std::string& name, std::span<const std::string> known) {
  Text near = did_you_mean(name, known);
  if (!near.en.empty() || name.empty()) return near;
  const std::string* similar = nullptr;
  for (const std::string& candidate : known) {
    const bool fits = !candidate.empty() && (candidate.starts_with(name) || name.ends_with(candidate));
    if (fits && (similar == nullptr || candidate.size() < similar->size())) similar = &candidate;
  }
  return similar == nullptr ? Text{} : did_you_mean(*similar, known);
}

Text no_such(const Text& what, const std::string& name, std::span<const std::string> in_japanese,
             std::span<const std::string> in_english, const Text& near) {
  Text all;
  if (!in_japanese.empty() && in_japanese.size() <= worth_listing) {
    all = {fmt::format("あるのは {} です。", fmt::join(in_japanese, ", ")),
           fmt::format("; there are: {}", fmt::join(in_english, ", "))};
  }
  return {fmt::format("「{}」という{}はありません。{}{}", excerpt(name), what.ja, all.ja, near.ja),
          fmt::format("there is no {} '{}'{}.{}", what.en, excerpt(name), all.en, near.en)};
}

/// What is called so or, if nothing is, what has it in its name.
std::vector<NamedId> called(const std::string& name, std::span<const NamedId> known) {
  std::vector<NamedId> holding;
  for (const NamedId& one : known) {
    if (one.name.ja == name || one.name.en == name) return {one};
    if (!name.empty() &&
        (one.name.ja.find(name) != std::string::npos || one.name.en.find(name) != std::string::npos))
      holding.push_back(one);
  }
  return holding;
}

std::string with_id(const NamedId& one, Language language) {
  const std::string& name = one.name.in(language);
  if (name == one.id) return name;
  return language == Language::ja ? fmt::format("{}（{}）", one.id, name)
                                  : fmt::format("{} ({})", one.id, name);
}

std::vector<std::string> with_ids(std::span<const NamedId> all, Language language) {
  std::vector<std::string> names;
  for (const NamedId& one : all) names.push_back(with_id(one, language));
  return names;
}

/// The nearest name or, of too many to list, all that hold what was written.
Text nearest_of(const std::string& name, std::span<const NamedId> known) {
  constexpr std::size_t few = 6;
  const std::vector<NamedId> holding = called(name, known);
  if (known.size() > worth_listing && holding.size() > 1 && holding.size() <= few)
    return {
        fmt::format("名前に「{}」とあるのは {} です。", excerpt(name),
                    fmt::join(with_ids(holding, Language::ja), ", ")),
        fmt::format(" These have it in their names: {}.", fmt::join(with_ids(holding, Language::en), ", "))};
  std::vector<std::string> ids;
  for (const NamedId& one : known) ids.push_back(one.id);
  return suggestion(holding.size() == 1 ? holding.front().id : name, ids);
}

}  // namespace

Text unknown_name(const Text& what, const std::string& name, std::span<const std::string> known) {
  return no_such(what, name, known, known, suggestion(name, known));
}

Text unknown_name(const Text& what, const std::string& name, std::span<const NamedId> known) {
  return no_such(what, name, with_ids(known, Language::ja), with_ids(known, Language::en),
                 nearest_of(name, known));
}

}  // namespace bansou
