#include "model/io/yaml_builder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/io/text_file.hpp"
#include "model/io/utf8.hpp"
#include "model/io/wording.hpp"
#include "model/io/yaml_scalar.hpp"

namespace bansou {
namespace {

using nlohmann::json;

constexpr std::size_t max_depth = 64;
constexpr std::size_t max_values = 200'000;
constexpr std::size_t max_aliases = 100;
constexpr std::size_t max_repeated = 10'000;  // values that aliases repeat, all aliases together
constexpr std::size_t max_scalar =
    10'000;  // bytes; also bounds the recursion of std::regex in the schema check
constexpr std::size_t max_problems = 50;

Text too_deep() {
  return {fmt::format("入れ子が {} 段を超えています。", max_depth),
          fmt::format("values are nested more than {} levels deep.", max_depth)};
}

Text key_is_no_text() {
  return {"項目の名前は文字列でなければなりません。", "the name of an entry must be a text."};
}

}  // namespace

std::string YamlBuilder::Place::child_pointer() const {
  const json::json_pointer parent(pointer);
  return (node->is_array() ? parent / node->size() : parent / key).to_string();
}

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) return;
  stop(mark, {"1 つのファイルに 2 つ目の文書（---）があります。1 つだけにしてください。",
              "a second document ('---') starts here; a file holds one."});
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) { scalar(mark, anchor, "", true); }

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  refuse_tag(mark, tag);
  scalar(mark, anchor, value, tag == "?");
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value /*style*/) {
  open(mark, tag, anchor, json::array());
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(mark, tag, anchor, json::object());
  open_.back().in_braces = style == YAML::EmitterStyle::Flow;
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (++aliases_ > max_aliases) {
    stop(mark, {fmt::format("別名（*）が {} 個を超えています。", max_aliases),
                fmt::format("there are more than {} aliases (*name).", max_aliases)});
  }
  if (awaits_key()) stop(mark, key_is_no_text());
  const auto named = anchors_.find(anchor);
  if (named == anchors_.end() || !document_.tree.contains(json::json_pointer(named->second))) {
    stop(mark, {"この別名（*）が指す値がありません。", "this alias does not name a value."});
  }
  repeat(mark, named->second);
}

void YamlBuilder::stop(const YAML::Mark& mark, Text text) {
  problems_.add(locator_.at(mark), std::move(text));
  throw Stop{};
}

void YamlBuilder::report(const YAML::Mark& mark, Text text) {
  problems_.add(locator_.at(mark), std::move(text));
  if (++reported_ == max_problems) throw Stop{};
}

void YamlBuilder::refuse_tag(const YAML::Mark& mark, const std::string& tag) {
  if (tag.empty() || tag == "?" || tag == "!") return;  // the parser's marks for plain and quoted
  stop(mark, {fmt::format("タグ「{}」は使えません。値だけを書いてください。", excerpt(tag)),
              fmt::format("the tag '{}' is not allowed; write the value alone.", excerpt(tag))});
}

/// Bounds memory: every value keeps a pointer, and long pointers weigh more.
void YamlBuilder::count(const YAML::Mark& mark, std::size_t values, std::size_t pointer_bytes) {
  weight_ += values + pointer_bytes / 200;
  if (weight_ <= max_values) return;
  stop(mark, {fmt::format("値の数が {} を超えています。ファイルを分けてください。", max_values),
              fmt::format("there are more than {} values; split the file.", max_values)});
}

/// In { }, the comma of 5,000 ends the entry, and "000" looks like the name of the next one.
void YamlBuilder::refuse_cut_off(const YAML::Mark& mark, const std::string& name) {
  const Place& map = open_.back();
  if (!map.in_braces || map.node->empty() || name.size() != 3 ||
      name.find_first_not_of("0123456789") != std::string::npos)
    return;
  stop(mark,
       {fmt::format("「{}」の前の「,」は、{{ }} の中では項目の区切りになります。数は「\"5,000,000 yen\"」の"
                    "ように引用符で囲むか、「,」なしで書いてください。",
                    name),
        fmt::format("the comma before '{}' ends the entry inside {{ }}: put the number in quotes "
                    "('\"5,000,000 yen\"') or leave its commas out.",
                    name)});
}

void YamlBuilder::key(const YAML::Mark& mark, const std::string& name, bool is_text) {
  if (name.empty()) {
    report(mark, {"項目の名前がありません。", "an entry has no name."});
  } else if (!is_text) {
    report(mark,
           {fmt::format("項目の名前が「{}」です。文字列にするには引用符で囲んでください。", excerpt(name)),
            fmt::format("the name of an entry is '{}'; put it in quotes to make it a text.", excerpt(name))});
  }
  Place& map = open_.back();
  map.key = name;
  map.awaits_key = false;
  const auto [entry, is_new] = document_.positions.try_emplace(map.child_pointer(), locator_.at(mark));
  if (is_new) return;
  report(mark, {fmt::format("「{}」が {} 行目と {} 行目の 2 か所にあります。1 つにしてください。",
                            excerpt(name), entry->second.line, mark.line + 1),
                fmt::format("'{}' is given twice, in lines {} and {}; keep one.", excerpt(name),
                            entry->second.line, mark.line + 1)});
}

void YamlBuilder::scalar(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& value,
                         bool plain) {
  if (value.size() > max_scalar) {
    stop(mark,
         {fmt::format("値が長すぎます（{} バイト）。{} バイトまでにしてください。", value.size(), max_scalar),
          fmt::format("this value has {} bytes; at most {} are allowed.", value.size(), max_scalar)});
  }
  if (const auto bad = find_unreadable(value)) stop(mark, unreadable_text(value, *bad));
  json content = plain ? plain_scalar(value) : json(value);
  if (awaits_key()) {
    if (plain) refuse_cut_off(mark, value);
    key(mark, value, content.is_string());
  } else {
    place(mark, anchor, std::move(content));
  }
}

void YamlBuilder::open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, json empty) {
  refuse_tag(mark, tag);
  if (awaits_key()) stop(mark, key_is_no_text());
  if (open_.size() == max_depth) stop(mark, too_deep());
  Place entered = place(mark, anchor, std::move(empty));
  entered.awaits_key = entered.node->is_object();
  open_.push_back(std::move(entered));
}

/// Puts a value where the parser stands. An entry of a map keeps the position of its key.
YamlBuilder::Place YamlBuilder::place(const YAML::Mark& mark, YAML::anchor_t anchor, json value) {
  Place result{&document_.tree, ""};
  if (!open_.empty()) {
    Place& parent = open_.back();
    result.pointer = parent.child_pointer();
    result.node = parent.node->is_array() ? &parent.node->emplace_back() : &(*parent.node)[parent.key];
    parent.awaits_key = parent.node->is_object();
  }
  count(mark, 1, result.pointer.size());
  *result.node = std::move(value);
  document_.positions.try_emplace(result.pointer, locator_.at(mark));
  if (anchor != YAML::NullAnchor) anchors_[anchor] = result.pointer;
  return result;
}

/// Copies the value at `source` to where the parser stands; size and depth are known before anything is
/// copied.
void YamlBuilder::repeat(const YAML::Mark& mark, const std::string& source) {
  for (const Place& around : open_) {
    if (around.pointer != source) continue;
    stop(mark, {"別名（*）が自分自身を含む値を指しています。",
                "this alias names a value that contains the alias."});
  }
  const std::vector<std::pair<std::string, Position>> inner(
      document_.positions.lower_bound(source + '/'),
      document_.positions.lower_bound(source + '0'));  // '/' + 1
  repeated_ += inner.size() + 1;
  if (repeated_ > max_repeated) {
    stop(mark, {fmt::format("別名（*）による繰り返しが {} 個の値を超えています。", max_repeated),
                fmt::format("aliases repeat more than {} values.", max_repeated)});
  }
  const std::size_t around_bytes = open_.back().pointer.size();
  std::ptrdiff_t depth = 0;
  for (const auto& [pointer, at] : inner) {
    count(mark, 1, around_bytes + pointer.size());
    depth = std::max(depth, std::count(pointer.begin() + std::ssize(source), pointer.end(), '/'));
  }
  if (open_.size() + static_cast<std::size_t>(depth) > max_depth) stop(mark, too_deep());
  const Place target = place(mark, YAML::NullAnchor, document_.tree.at(json::json_pointer(source)));
  for (const auto& [pointer, at] : inner) {
    document_.positions.insert_or_assign(target.pointer + pointer.substr(source.size()), at);
  }
}

}  // namespace bansou
