
#include <gtest/gtest.h>

#include <functional>

#include "model/io/document.hpp"

namespace bansou {
namespace {

using nlohmann::json;

/// A document whose values stand in `file`, each list entry and each key in a line of its own.
Document document(const std::string& file, const char* text) {
  Document result{json::parse(text), {}};
  int line = 0;
  const std::function<void(const json&, const std::string&)> place = [&](const json& value,
                                                                         const std::string& pointer) {
    result.positions[pointer] = {file, ++line, 1};
    if (!value.is_structured()) return;
    for (const auto& [key, below] : value.items()) place(below, pointer + '/' + key);
  };
  place(result.tree, "");
  return result;
}

TEST(DocumentMerge, PartsKeepTheirPlaces) {
  const Document whole = document("q.yaml", R"({"arms": [{"title": "a"}, {"title": "b", "changes": [1]}]})");
  const Document part = part_of(whole, "/arms/1");
  EXPECT_EQ(part.tree, json::parse(R"({"title": "b", "changes": [1]})"));
  EXPECT_EQ(part.at("").line, whole.at("/arms/1").line);
  EXPECT_EQ(part.at("/changes/0").line, whole.at("/arms/1/changes/0").line);
  EXPECT_FALSE(part.positions.contains("/arms/1"));
}

TEST(DocumentMerge, MapsMergeOtherValuesReplace) {
  Document base = document("a.yaml", R"({"title": {"ja": "あ"}, "region": {"band": [1, 2], "area": "x"}})");
  put_on_top(base, document("b.yaml", R"({"title": "t", "region": {"band": [3]}})"));
  EXPECT_EQ(base.tree, json::parse(R"({"title": "t", "region": {"band": [3], "area": "x"}})"));
  EXPECT_EQ(base.at("/title").file, "b.yaml");
  EXPECT_EQ(base.at("/region/area").file, "a.yaml");
  EXPECT_EQ(base.at("/region/band/0").file, "b.yaml");
  EXPECT_FALSE(base.positions.contains("/title/ja"));
  EXPECT_FALSE(base.positions.contains("/region/band/1"));
}

TEST(DocumentMerge, ChangesAreAppended) {
  Document base = document("a.yaml", R"({"changes": [{"from": 1}, {"from": 2}]})");
  put_on_top(base, document("b.yaml", R"({"changes": [{"from": 3}]})"));
  EXPECT_EQ(base.tree["changes"], json::parse(R"([{"from": 1}, {"from": 2}, {"from": 3}])"));
  EXPECT_EQ(base.at("/changes/1/from").file, "a.yaml");
  EXPECT_EQ(base.at("/changes/2/from").file, "b.yaml");
  Document empty = document("a.yaml", "{}");
  put_on_top(empty, document("b.yaml", R"({"changes": [{"from": 3}]})"));
  EXPECT_EQ(empty.tree["changes"].size(), 1U);
}

TEST(DocumentMerge, TablesLieOnTopOfEachOther) {
  Document base = document("a.yaml", R"({"local": "a.csv"})");
  put_on_top(base, document("b.yaml", R"({"title": "t"})"));
  EXPECT_EQ(base.tree["local"], "a.csv");
  put_on_top(base, document("b.yaml", R"({"local": ["b.csv", "c.csv"]})"));
  put_on_top(base, document("d.yaml", R"({"local": "d.csv"})"));
  EXPECT_EQ(base.tree["local"], json::parse(R"(["a.csv", "b.csv", "c.csv", "d.csv"])"));
  EXPECT_EQ(base.at("/local/0").file, "a.yaml");
  EXPECT_EQ(base.at("/local/2").file, "b.yaml");
  EXPECT_EQ(base.at("/local/3").file, "d.yaml");
}

TEST(DocumentMerge, ListsOfTheWrongShapeAreKept) {
  Document base = document("a.yaml", R"({"changes": {"from": 1}, "local": {"a": 1}})");
  put_on_top(base, document("b.yaml", R"({"changes": [{"from": 2}], "local": null})"));
  EXPECT_EQ(base.tree["changes"], json::parse(R"([{"from": 1}, {"from": 2}])"));
  EXPECT_EQ(base.tree["local"], json::parse(R"([{"a": 1}, null])"));
}

}  // namespace
}  // namespace bansou
