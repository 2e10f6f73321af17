#include "model/io/schema_wording.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

using nlohmann::json;

/// The problems of a value under a rule, as the entry "x" of a map.
std::vector<std::string> explained(const char* rule, const json& value, Language language = Language::en) {
  const Document document{{{"x", value}},
                          {{"", {"a.yaml", 1, 1}}, {"/x", {"a.yaml", 2, 1}}, {"/x/0", {"a.yaml", 3, 5}}}};
  const json schema{{"definitions", {{"x", json::parse(rule)}}},
                    {"properties", {{"x", {{"$ref", "#/definitions/x"}}}}}};
  Problems problems;
  explain_violations(document, schema, problems);
  return test::shown(problems, language);
}

using Shown = std::vector<std::string>;

TEST(SchemaWording, SaysNothingAboutWhatFits) {
  EXPECT_EQ(explained(R"({"type": ["string", "integer"], "minimum": 1, "pattern": "^a"})", "abc"), Shown{});
  EXPECT_EQ(explained(R"({"type": "array", "items": {"enum": [1, "b"]}})", {1, "b"}), Shown{});
}

TEST(SchemaWording, Types) {
  EXPECT_EQ(explained(R"({"type": "integer"})", 1.5), Shown{"2:1 x: found '1.5'; allowed: a whole number."});
  EXPECT_EQ(explained(R"({"type": "integer"})", "5"),
            Shown{"2:1 x: found '5'; allowed: a whole number. Take the quotes away."});
  EXPECT_EQ(explained(R"({"type": ["string", "object"]})", nullptr, Language::ja),
            Shown{"2:1 x に値がありません。ここに書けるのは、ことば（文字）、「名前: 値」の形です。"});
}

TEST(SchemaWording, FullWidthIsToldInHalfWidth) {
  EXPECT_EQ(explained(R"({"type": "integer", "minimum": 1, "maximum": 50})", "３", Language::ja),
            Shown{"2:1 x に「３」とあります。ここに書けるのは、1 から 50 "
                  "までの整数です。半角で「3」と書いてください。"});
  EXPECT_EQ(
      explained(R"({"type": "string", "pattern": "^[0-9.]+ ", "x-allowed": {"ja": "数", "en": "a number"}})",
                "１ FTE"),
      Shown{"2:1 x: found '１ FTE'; allowed: a number. Write it in half width: '1 FTE'."});
  EXPECT_EQ(explained(R"({"enum": ["closed", "open"]})", "ｏｐｅｎ"),
            Shown{"2:1 x: found 'ｏｐｅｎ'; allowed: closed, open. Did you mean 'open'?"});
}

TEST(SchemaWording, ChoicesWithTheNearest) {
  EXPECT_EQ(explained(R"({"enum": ["closed", "open"]})", "close"),
            Shown{"2:1 x: found 'close'; allowed: closed, open. Did you mean 'closed'?"});
  EXPECT_EQ(explained(R"({"enum": ["closed", "open"]})", "close", Language::ja),
            Shown{"2:1 x に「close」とあります。ここに書けるのは、closed, open です。もしかして: closed"});
}

TEST(SchemaWording, TextsAndPatterns) {
  EXPECT_EQ(explained(R"({"minLength": 1})", ""),
            Shown{"2:1 x: found an empty text; allowed: a text that is not empty."});
  EXPECT_EQ(explained(R"({"pattern": "^a$", "x-allowed": {"ja": "小文字", "en": "a small a"}})", "A"),
            Shown{"2:1 x: found 'A'; allowed: a small a."});
  EXPECT_EQ(explained(R"({"pattern": "^a$"})", "a\nb").size(), 1u);
}

TEST(SchemaWording, Ranges) {
  EXPECT_EQ(explained(R"({"minimum": 1, "maximum": 50})", 51), Shown{"2:1 x: found '51'; allowed: 1 to 50."});
  EXPECT_EQ(explained(R"({"minimum": 0})", -0.5, Language::ja),
            Shown{"2:1 x に「-0.5」とあります。ここに書けるのは、0 以上の数です。"});
  EXPECT_EQ(explained(R"({"maximum": 0})", 1), Shown{"2:1 x: found '1'; allowed: 0 or less."});
}

TEST(SchemaWording, ListsPointAtTheEntry) {
  EXPECT_EQ(explained(R"({"items": {"type": "string"}})", {3, "a"}),
            Shown{"3:5 x: found '3'; allowed: a text."});
  EXPECT_EQ(explained(R"({"minItems": 1})", json::array()),
            Shown{"2:1 the list is empty; give at least one entry."});
  EXPECT_EQ(explained(R"({"minProperties": 1})", json::object()),
            Shown{"2:1 the list is empty; give at least one entry."});
  EXPECT_EQ(explained(R"({"maxItems": 1})", {1, 2}),
            Shown{"2:1 the list has 2 entries; allowed: at most 1."});
}

TEST(SchemaWording, MapsNameMissingAndUnknownEntries) {
  EXPECT_EQ(
      explained(R"({"required": ["from"], "additionalProperties": false, "properties": {"years": true}})",
                {{"yaers", 1}}),
      (Shown{"2:1 'from' is missing.",
             "2:1 'yaers' is not known here; allowed: years. Did you mean 'years'?"}));
  EXPECT_EQ(
      explained(R"({"propertyNames": {"pattern": "^[a-z]+$"}, "additionalProperties": {"type": "number"}})",
                {{"B", "c"}}, Language::ja),
      (Shown{"2:1 「B」は名前に使えません。使えるのは、決まった形（^[a-z]+$）の文字です。",
             "2:1 B に「c」とあります。ここに書けるのは、数です。"}));
}

TEST(SchemaWording, StopsAfterFifty) {
  EXPECT_EQ(explained(R"({"items": {"type": "string"}})", json(std::vector<int>(1000, 1))).size(), 50u);
}

}  // namespace
}  // namespace bansou
