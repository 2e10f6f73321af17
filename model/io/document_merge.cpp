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

/// Puts the entries so far before those of `own`, so that the merge, which replaces lists, appends.
void prepend(const std::string& key, const Document& before, Document& own) {
  const std::string list = '/' + key;
  json all = json::array();
  Positions positions;
  for (const Document* document : {&before, static_cast<const Document*>(&own)}) {
    for (const std::string& from : entries_of(document->tree, list)) {
      const std::string to = fmt::format("{}/{}", list, all.size());
      positions[to] = document->at(from);
      copy_below(document->positions, from, to, positions);
      all.push_back(document->tree.at(json::json_pointer(from)));
    }
  }
  erase_below(own.positions, list);
  own.positions.merge(positions);
  own.tree[key] = std::move(all);
}

}  // namespace

std::vector<std::string> entries_of(const json& tree, const std::string& list) {
  const json::json_pointer at(list);
  if (!tree.contains(at)) return {};
  const json& value = tree.at(at);
  if (!value.is_array()) return {list};
  std::vector<std::string> pointers;
  for (std::size_t i = 0; i < value.size(); ++i) pointers.push_back(fmt::format("{}/{}", list, i));
  return pointers;
}

Document part_of(const Document& document, const std::string& pointer) {
  Document part{document.tree.at(json::json_pointer(pointer)), {{"", document.at(pointer)}}};
  copy_below(document.positions, pointer, "", part.positions);
  return part;
}

void put_on_top(Document& base, Document over) {
  for (const char* key : {"changes", "local"}) {
    if (base.tree.contains(key) && over.tree.contains(key)) prepend(key, base, over);
  }
  merge(base, over);
}

}  // namespace bansou
