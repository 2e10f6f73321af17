#include "model/io/yaml_syntax.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include "model/io/utf8.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

/// What a Japanese keyboard writes in place of a space and of ':'.
constexpr std::string_view wide_space = "\u3000", wide_colon = "\uFF1A";

const Text wide{
    "全角の空白か全角の「：」があります。半角の空白と「: 」（後ろに半角の空白）を使ってください。",
    "found a full-width space or colon; use plain ones, with a space after ':'."};

const Text tab{"字下げにタブがあります。半角の空白を使ってください。",
               "found a tab in the indentation; use spaces."};

const std::map<std::string, Text>& known_errors() {
  using namespace YAML::ErrorMsg;
  static const Text entry_expected{
      "項目の並びが途中で崩れています。字下げ（半角の空白）と「名前: 値」の形を確かめてください。",
      "the entries break off here; check the indentation and the form 'name: value'."};
  static const Text unclosed{"かっこ [ ] または { } が閉じていないか、間のコンマが抜けています。",
                             "a bracket [ ] or { } is not closed, or a comma between entries is missing."};
  static const Text colon{
      "この位置に「:」は書けません。字下げと、前の行が「名前: 値」（半角の「:」と空白）かを確かめるか、"
      "「: 」が入る値を引用符で囲んでください。",
      "a ':' is not possible here; check the indentation, and that the line before is 'name: value' (a colon "
      "and "
      "a space), or put a value with ': ' in quotes."};
  static const std::map<std::string, Text> table{
      {END_OF_MAP, entry_expected},
      {END_OF_SEQ, entry_expected},
      {BLOCK_ENTRY, entry_expected},
      {MAP_KEY, entry_expected},
      {MAP_VALUE, colon},
      {END_OF_MAP_FLOW, unclosed},
      {END_OF_SEQ_FLOW, unclosed},
      {FLOW_END, unclosed},
      {EOF_IN_SCALAR, {"引用符が閉じていません。", "a quote is not closed."}},
      {TAB_IN_INDENTATION, tab},
      {INVALID_ESCAPE,
       {"\" \" の中で使えない「\\」の書き方です。\\\\ と書くか、' ' で囲んでください。",
        "a backslash in \" \" starts an unknown escape; write \\\\ or use ' '."}},
      {UNKNOWN_TOKEN,
       {"この文字は、値のはじめや { }、[ ] "
        "の中では、引用符なしで使えません。値の全体を引用符で囲んでください。",
        "this character needs quotes at the start of a value and within { } or [ ]: put the whole value in "
        "quotes."}}};
  return table;
}

}  // namespace

Position YamlLocator::at(const YAML::Mark& mark) {
  if (mark.is_null()) return {file_};
  const std::size_t offset = std::min(static_cast<std::size_t>(mark.pos), text_.size());
  if (mark.line != line_ || offset < counted_to_) {
    line_ = mark.line;
    column_ = 0;
    counted_to_ = offset - std::min(offset, static_cast<std::size_t>(mark.column));
  }
  column_ += count_code_points(text_.substr(counted_to_, offset - counted_to_));
  counted_to_ = offset;
  return {file_, line_ + 1, column_ + 1};
}

Text explain_syntax_error(const std::string& parser_message, std::string_view line) {
  const std::size_t indentation = std::min(line.find_first_not_of(" \t"), line.size());
  if (line.substr(0, indentation).find('\t') != std::string_view::npos) return tab;
  const bool without_colon = line.find(": ") == std::string_view::npos;
  if (line.substr(indentation).starts_with(wide_space) ||
      (without_colon && line.find(wide_colon) != std::string_view::npos))
    return wide;
  if (const auto known = known_errors().find(parser_message); known != known_errors().end())
    return known->second;
  const std::string message = excerpt(parser_message);
  return {fmt::format("YAML として読めません（{}）。", message),
          fmt::format("this is not valid YAML ({}).", message)};
}

std::optional<std::size_t> nested_too_deep(std::string_view text) {
  constexpr int bound = 1000;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[' || text[i] == '{') ++depth;
    if ((text[i] == ']' || text[i] == '}') && depth > 0) --depth;
    if (depth > bound) return i;
  }
  return std::nullopt;
}

}  // namespace bansou
