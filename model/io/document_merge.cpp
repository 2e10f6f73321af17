#include <fmt/format.h>

#include "model/io/document.hpp"

namespace bansou {
namespace {

using nlohmann::json;
using Positions = std::map<std::string, Position>;

/// Copies the positions of what lies below `from` to below `to`.
void copy_below(const Positions& positions, const std::string& from, const std::string& to,
                Positions& copies) {
  const auto last = positions.lower_bound(from + '0');  // '0' follows '/'
  for (auto inner = positions.lower_bound(from + '/'); inner != last; ++inner) {
    copies.emplace(to + inner->first.substr(from.size()), inner->second);
  }
}

void erase_below(Positions& positions, const std::string& pointer) {
  positions.erase(positions.lower_bound(pointer + '/'), positions.lower_bound(pointer + '0'));
}

/// Nesting is bounded where files are read.
void merge(Document& base, const Document& over, const json::json_pointer& at = json::json_pointer()) {
  json& below = base.tree[at];
  const json& above = over.tree[at];
  const std::string pointer = at.to_string();
  base.positions[pointer] = over.at(pointer);
  if (below.is_object() && above.is_object()) {
    for (const auto& [key, value] : above.items()) merge(base, over, at / key);
    return;
  }
  below = above;
  erase_below(base.positions, pointer);
  copy_below(over.positions, pointer, pointer, base.positions);
}

/// Puts the changes so far before those of `own`, so that the merge, which replaces lists, appends.
void prepend_changes(const Document& before, Document& own) {
  json all = before.tree.value("changes", json::array());
  if (!own.tree.contains("changes") || !own.tree["changes"].is_array() || all.empty()) return;
  Positions positions;
  copy_below(before.positions, "/changes", "/changes", positions);
  for (std::size_t i = 0; i < own.tree["changes"].size(); ++i) {
    const std::string from = fmt::format("/changes/{}", i), to = fmt::format("/changes/{}", all.size());
    positions[to] = own.at(from);
    copy_below(own.positions, from, to, positions);
    all.push_back(own.tree["changes"][i]);
  }
  erase_below(own.positions, "/changes");
  own.positions.merge(positions);
  own.tree["changes"] = std::move(all);
}

}  // namespace

Document part_of(const Document& document, const std::string& pointer) {
  Document part{document.tree.at(json::json_pointer(pointer)), {{"", document.at(pointer)}}};
  copy_below(document.positions, pointer, "", part.positions);
  return part;
}

void put_on_top(Document& base, Document over) {
  prepend_changes(base, over);
  merge(base, over);
}

}  // namespace bansou
