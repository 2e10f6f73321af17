#include "model/io/schema_wording.hpp"

#include <algorithm>
#include <map>
#include <regex>

#include <fmt/format.h>

#include "model/io/date_reader.hpp"
#include "model/io/utf8.hpp"
#include "model/io/value_wording.hpp"
#include "model/io/wording.hpp"
#include "model/io/yaml_scalar.hpp"

namespace bansou {
namespace {

using nlohmann::json;

constexpr std::size_t max_problems = 50;

bool has_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "array") return value.is_array();
  return type == value.type_name();
}

std::vector<std::string> as_texts(const json& list) {
  std::vector<std::string> texts;
  for (const json& entry : list) texts.push_back(entry.is_string() ? entry.get<std::string>() : entry.dump());
  return texts;
}

class Explainer {
 public:
  Explainer(const Document& document, const json& schema, Problems& problems)
      : document_(document), schema_(schema), problems_(problems) {}

  void explain(const json& rule_or_reference, const json& value, const json::json_pointer& pointer) {
    if (reported_ == max_problems) return;
    const json& rule = resolved(rule_or_reference);
    if (!check_type(rule, value, pointer) || !check_choice(rule, value, pointer)) return;
    if (value.is_string()) check_text(rule, value, pointer);
    if (value.is_number()) check_range(rule, value, pointer);
    if (value.is_array()) check_list(rule, value, pointer);
    if (value.is_object()) check_map(rule, value, pointer);
  }

 private:
  const json& resolved(const json& rule) const {
    const json* target = &rule;
    while (target->is_object() && target->contains("$ref")) {
      target = &schema_.at(json::json_pointer(target->at("$ref").get<std::string>().substr(1)));  // "#/..."
    }
    return *target;
  }

  /// "KEY: found X; Y is allowed." with the name of the entry that the value belongs to.
  void report(const json::json_pointer& pointer, const json& value, const Text& allowed,
              const Text& hint = {}) {
    json::json_pointer named = pointer;
    while (!named.empty() && document_.tree.at(named.parent_pointer()).is_array()) named.pop_back();
    const std::string name = named.empty() ? "" : excerpt(named.back());
    const Text what = found(value);
    add(pointer,
        {fmt::format("{}{}。ここに書けるのは、{}です。{}", name.empty() ? "" : name + " に", what.ja,
                     allowed.ja, hint.ja),
         fmt::format("{}{}; allowed: {}.{}", name.empty() ? "" : name + ": ", what.en, allowed.en, hint.en)});
  }

  void add(const json::json_pointer& pointer, Text text) {
    if (reported_ == max_problems) return;
    ++reported_;
    problems_.add(document_.at(pointer.to_string()), std::move(text));
  }

  static Text one_of_types(const std::vector<std::string>& types) {
    Text words;
    for (const std::string& name : types) {
      const Text type = type_in_words(name);
      words.ja += (words.ja.empty() ? "" : "、") + type.ja;
      words.en += (words.en.empty() ? "" : " or ") + type.en;
    }
    return words;
  }

  bool check_type(const json& rule, const json& value, const json::json_pointer& pointer) {
    if (!rule.contains("type")) return true;
    const json& type = rule["type"];
    const std::vector<std::string> types =
        type.is_array() ? as_texts(type) : std::vector{type.get<std::string>()};
    if (std::ranges::any_of(types, [&](const std::string& name) { return has_type(value, name); }))
      return true;
    Text allowed = told_by(rule);
    if (allowed.ja.empty()) allowed = one_of_types(types);
    const Text range = range_of(rule);
    report(pointer, value, {range.ja + allowed.ja, allowed.en + range.en}, hint_for(rule, value));
    return false;
  }

  /// "1 から 50 までの", " from 1 to 50", of numbers that have both bounds.
  static Text range_of(const json& rule) {
    if (!rule.contains("minimum") || !rule.contains("maximum")) return {};
    const std::string low = rule["minimum"].dump(), high = rule["maximum"].dump();
    return {fmt::format("{} から {} までの", low, high), fmt::format(" from {} to {}", low, high)};
  }

  static Text in_half_width_as(const std::string& text) {
    return {fmt::format("半角で「{}」と書いてください。", text),
            fmt::format(" Write it in half width: '{}'.", text)};
  }

  /// How a value of another type than the rule's was probably meant.
  static Text hint_for(const json& rule, const json& value) {
    if (value.is_string()) {
      const auto text = value.get<std::string>();
      if (plain_scalar(text).is_number()) return {"引用符を外してください。", " Take the quotes away."};
      const std::string half = in_half_width(text);
      return plain_scalar(half).is_number() ? in_half_width_as(half) : Text{};
    }
    if (!value.is_number() || !rule.contains("x-unit")) return {};
    const std::string with_unit = value.dump() + " " + rule["x-unit"].get<std::string>();
    return {fmt::format("単位をつけて「{}」と書いてください。", with_unit),
            fmt::format(" Write it with its unit: '{}'.", with_unit)};
  }

  bool check_choice(const json& rule, const json& value, const json::json_pointer& pointer) {
    if (!rule.contains("enum")) return true;
    const json& choices = rule["enum"];
    if (std::ranges::find(choices, value) != choices.end()) return true;
    const std::vector<std::string> names = as_texts(choices);
    const Text hint = value.is_string() ? did_you_mean(value.get<std::string>(), names) : Text{};
    const Text allowed = listing(names);
    report(pointer, value, {allowed.ja + " ", allowed.en}, hint);
    return false;
  }

  bool matches(const json& rule, const std::string& text) {
    if (!rule.contains("pattern")) return true;
    const auto pattern = rule["pattern"].get<std::string>();
    return std::regex_search(text, patterns_.try_emplace(pattern, pattern).first->second);
  }

  /// What the rule itself says is allowed.
  static Text told_by(const json& rule) {
    if (!rule.contains("x-allowed")) return {};
    return {rule["x-allowed"].value("ja", ""), rule["x-allowed"].value("en", "")};
  }

  static Text allowed_by_pattern(const json& rule) {
    if (Text told = told_by(rule); !told.ja.empty()) return told;
    const std::string pattern = rule.value("pattern", "");
    return {"決まった形（" + pattern + "）の文字", "a text that fits the pattern " + pattern};
  }

  void check_text(const json& rule, const json& value, const json::json_pointer& pointer) {
    const auto text = value.get<std::string>();
    if (count_code_points(text) < rule.value("minLength", 0)) {
      report(pointer, value, {"1 文字以上のことば", "a text that is not empty"});
    } else if (!matches(rule, text)) {
      report(pointer, value, allowed_by_pattern(rule), as_it_was_meant(rule, text));
    }
  }

  Text as_it_was_meant(const json& rule, const std::string& text) {
    const std::string half = in_half_width(text), date = as_iso_date(half);
    if (matches(rule, half)) return in_half_width_as(half);
    return !date.empty() && matches(rule, date) ? did_you_mean(date) : Text{};
  }

  void check_range(const json& rule, const json& value, const json::json_pointer& pointer) {
    const json low = rule.value("minimum", json()), high = rule.value("maximum", json());
    if ((low.is_null() || value >= low) && (high.is_null() || value <= high)) return;
    Text allowed{fmt::format("{} 以上 {} 以下の数", low.dump(), high.dump()),
                 fmt::format("{} to {}", low.dump(), high.dump())};
    if (high.is_null()) allowed = {low.dump() + " 以上の数", low.dump() + " or more"};
    if (low.is_null()) allowed = {high.dump() + " 以下の数", high.dump() + " or less"};
    report(pointer, value, allowed);
  }

  void report_empty(const json::json_pointer& pointer) {
    add(pointer, {"一覧が空です。1 つ以上書いてください。", "the list is empty; give at least one entry."});
  }

  void check_list(const json& rule, const json& value, const json::json_pointer& pointer) {
    if (value.size() < rule.value("minItems", std::size_t{0})) report_empty(pointer);
    const auto most = rule.value("maxItems", value.size());
    if (value.size() > most) {
      add(pointer, {fmt::format("一覧が長すぎます（{} 個）。{} 個までです。", value.size(), most),
                    fmt::format("the list has {} entries; allowed: at most {}.", value.size(), most)});
    }
    if (!rule.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i) explain(rule["items"], value[i], pointer / i);
  }

  void check_map(const json& rule, const json& value, const json::json_pointer& pointer) {
    const json properties = rule.value("properties", json::object());
    const json names = resolved(rule.value("propertyNames", json::object()));
    if (value.size() < rule.value("minProperties", std::size_t{0})) report_empty(pointer);
    for (const json& name : rule.value("required", json::array())) {
      const auto key = name.get<std::string>();
      if (!value.contains(key)) {
        add(pointer, {fmt::format("「{}」がありません。", key), fmt::format("'{}' is missing.", key)});
      }
    }
    for (const auto& [key, entry] : value.items()) {
      if (!matches(names, key)) {
        const Text allowed = allowed_by_pattern(names), hint = cut_off(key, entry);
        add(pointer / key,
            {fmt::format("「{}」は名前に使えません。使えるのは、{}です。{}", excerpt(key), allowed.ja,
                         hint.ja),
             fmt::format("'{}' is not a possible name; allowed: {}.{}", excerpt(key), allowed.en, hint.en)});
      }
      if (properties.contains(key)) {
        explain(properties[key], entry, pointer / key);
      } else if (rule.contains("additionalProperties") && rule["additionalProperties"].is_object()) {
        explain(rule["additionalProperties"], entry, pointer / key);
      } else if (rule.contains("additionalProperties") && rule["additionalProperties"] == false) {
        unknown_key(key, properties, pointer);
      }
    }
  }

  /// In {psw: 1,5 FTE} and {yearly_cost: 5,000 yen}, the comma ends the entry, and what follows is one
  /// without a value.
  static Text cut_off(const std::string& key, const json& entry) {
    const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
    if (!entry.is_null() || digits == 0) return {};
    if (digits == 3)
      return {
          "{ } の中の「,」は項目の区切りです。桁の「,」は「\"5,000,000 yen\"」のように引用符で囲むか、"
          "「500万円」のように書かないでください。小数は「0.125」のように「.」で書いてください。",
          " Inside { } a comma ends the entry: put the number in quotes ('\"5,000,000 yen\"') or leave "
          "its commas out. A decimal point is '.'."};
    return {"小数点にコンマは使えません。「1.5 FTE」のように「.」で書いてください。",
            " A comma cannot be a decimal point; write it like '1.5 FTE'."};
  }

  /// "years:5" is one word: what is meant comes after a colon and a space.
  static Text glued_to_its_value(const std::string& key) {
    if (key.find(':') == std::string::npos && key.find("：") == std::string::npos) return {};
    return {"「:」は半角で書き、後に空白を入れてください。", " Write a colon and a space after the name."};
  }

  void unknown_key(const std::string& key, const json& properties, const json::json_pointer& pointer) {
    std::vector<std::string> known;
    for (const auto& [name, rule] : properties.items()) known.push_back(name);
    const Text allowed = listing(known), near = did_you_mean(key, known),
               cut = cut_off(key, document_.tree.at(pointer / key)), glued = glued_to_its_value(key);
    const bool runs_on = !near.ja.empty() && !(cut.ja + glued.ja).empty();
    const Text hint{near.ja + (runs_on ? "。" : "") + cut.ja + glued.ja, near.en + cut.en + glued.en};
    add(pointer / key,
        {fmt::format("「{}」という項目はここにはありません。使えるのは、{} です。{}", excerpt(key),
                     allowed.ja, hint.ja),
         fmt::format("'{}' is not known here; allowed: {}.{}", excerpt(key), allowed.en, hint.en)});
  }

  const Document& document_;
  const json& schema_;
  Problems& problems_;
  std::map<std::string, std::regex> patterns_;
  std::size_t reported_ = 0;
};

}  // namespace

void explain_violations(const Document& document, const json& schema, Problems& problems) {
  Explainer(document, schema, problems).explain(schema, document.tree, json::json_pointer());
}

}  // namespace bansou
