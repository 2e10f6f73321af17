#include "model/io/yaml_syntax.hpp"

#include <gtest/gtest.h>
#include <yaml-cpp/exceptions.h>

namespace bansou {
namespace {

YAML::Mark mark(int pos, int line, int column) {
  YAML::Mark result;
  result.pos = pos;
  result.line = line;
  result.column = column;
  return result;
}

TEST(YamlSyntax, LocatorCountsCharactersInAnyOrder) {
  YamlLocator locator("a.yaml", "鳥: 1\n取鳥: [あ, b]\n");
  EXPECT_EQ(locator.at(mark(21, 1, 14)).column, 9);  // b
  EXPECT_EQ(locator.at(mark(16, 1, 9)).column, 6);   // あ
  EXPECT_EQ(locator.at(mark(16, 1, 9)).line, 2);
  EXPECT_EQ(locator.at(mark(0, 0, 0)).column, 1);
  EXPECT_EQ(locator.at(mark(3, 0, 3)).column, 2);
}

TEST(YamlSyntax, ExplainsInBothLanguages) {
  EXPECT_EQ(explain_syntax_error(YAML::ErrorMsg::END_OF_SEQ_FLOW, "a: [1").en,
            "a bracket [ ] or { } is not closed, or a comma between entries is missing.");
  EXPECT_EQ(explain_syntax_error(YAML::ErrorMsg::MAP_VALUE, " \ta: 1").ja,
            "字下げにタブがあります。半角の空白を使ってください。");
  const std::string wide = "found a full-width space or colon; use plain ones, with a space after ':'.";
  EXPECT_EQ(explain_syntax_error(YAML::ErrorMsg::MAP_VALUE, "  　team: desk").en, wide);
  EXPECT_EQ(explain_syntax_error(YAML::ErrorMsg::END_OF_MAP, "  team：desk").en, wide);
  EXPECT_NE(explain_syntax_error(YAML::ErrorMsg::MAP_VALUE, "  ja: 案：増員: 1").en, wide);
  EXPECT_EQ(explain_syntax_error("something new", "").en, "this is not valid YAML (something new).");
}

TEST(YamlSyntax, MeasuresNesting) {
  EXPECT_FALSE(nested_too_deep(std::string(1000, '[') + std::string(1000, ']') + std::string(1000, '{')));
  EXPECT_TRUE(nested_too_deep(std::string(1001, '[')));
}

}  // namespace
}  // namespace bansou
