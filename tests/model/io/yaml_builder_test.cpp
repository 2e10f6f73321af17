#include "model/io/yaml_builder.hpp"

#include <sstream>

#include <gtest/gtest.h>
#include <yaml-cpp/parser.h>

#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

struct Built {
  Document document;
  Problems problems;
};

Built build(const std::string& text) {
  Built built;
  std::istringstream stream(text);
  YamlBuilder builder("a.yaml", text, built.document, built.problems);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YamlBuilder::Stop&) {
    EXPECT_FALSE(built.problems.empty());
  }
  return built;
}

std::string only_problem(const std::string& text) {
  const auto all = test::shown(build(text).problems);
  return all.size() == 1 ? all[0] : std::to_string(all.size()) + " problems";
}

std::string repeated(std::string_view part, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += part;
  return result;
}

TEST(YamlBuilder, KeepsThePlaceOfEveryKeyAndEntry) {
  const Document document = build("町:\n  - 若桜\n  - {a/b: 1, c: [2]}\n").document;
  EXPECT_EQ(document.tree, nlohmann::json::parse(R"({"町": ["若桜", {"a/b": 1, "c": [2]}]})"));
  EXPECT_EQ(document.positions.size(), 7u);
  EXPECT_EQ(document.at("/町").line, 1);
  EXPECT_EQ(document.at("/町/0").column, 5);
  EXPECT_EQ(document.at("/町/1/a~1b").column, 6);
  EXPECT_EQ(document.at("/町/1/c/0").column, 18);
}

TEST(YamlBuilder, AliasesRepeatValuesAndKeepTheirPlaces) {
  const Built built = build("a: &a {x: [1, 2]}\nb: *a\nc: [*a, *a]\n");
  EXPECT_TRUE(built.problems.empty());
  EXPECT_EQ(built.document.tree["c"][1]["x"][1], 2);
  EXPECT_EQ(built.document.at("/b").line, 2);
  EXPECT_EQ(built.document.at("/c/1/x/1").line, 1);
}

TEST(YamlBuilder, RefusesAliasBombsEarly) {
  std::string bomb = "a0: &a0 [1,1,1,1,1,1,1,1,1]\n";
  for (int i = 1; i <= 10; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(before + ",", 8) + before +
            "]\n";
  }
  const Built built = build(bomb);
  EXPECT_TRUE(test::mentions(built.problems, "aliases repeat more than 10000 values."));
  EXPECT_LT(built.document.positions.size(), 20'000u);
  EXPECT_EQ(only_problem("a: &a 1\nb: [" + repeated("*a,", 101) + "]\n"),
            "2:305 there are more than 100 aliases (*name).");
}

TEST(YamlBuilder, RefusesAliasesThatCannotBeFollowed) {
  EXPECT_EQ(only_problem("a: &a [1, *a]\n"), "1:11 this alias names a value that contains the alias.");
  EXPECT_EQ(only_problem("&k a: 1\nb: *k\n"), "2:4 this alias does not name a value.");
}

TEST(YamlBuilder, NamesBothLinesOfADuplicateKey) {
  EXPECT_EQ(only_problem("a: {b: 1}\nc: 2\na: 3\n"), "3:1 'a' is given twice, in lines 1 and 3; keep one.");
  EXPECT_TRUE(build("a: {b: 1}\nc: {b: 1}\n").problems.empty());
  EXPECT_EQ(build(repeated("a: 1\n", 1000)).problems.all().size(), 50u);
}

TEST(YamlBuilder, KeysAreTexts) {
  EXPECT_EQ(only_problem("31201: x\n"),
            "1:1 the name of an entry is '31201'; put it in quotes to make it a text.");
  EXPECT_EQ(only_problem(": x\n"), "1:1 an entry has no name.");
  EXPECT_EQ(only_problem("? [a]\n: b\n"), "1:3 the name of an entry must be a text.");
  EXPECT_TRUE(build("'31201': x\n").problems.empty());
}

TEST(YamlBuilder, RefusesTagsAndSecondDocuments) {
  EXPECT_EQ(only_problem("a: !!binary x\n"),
            "1:4 the tag 'tag:yaml.org,2002:binary' is not allowed; write the value alone.");
  EXPECT_EQ(only_problem("a: 1\n---\nb: 1\n"),
            "2:1 a second document ('---') starts here; a file holds one.");
}

TEST(YamlBuilder, RefusesControlCharactersThatAreEscaped) {
  EXPECT_EQ(only_problem("a: 1\nb: [x, \"\\u001b[31m\"]\n"),
            "2:8 found the control character 0x1B; only text, tabs and line ends are allowed.");
  EXPECT_EQ(only_problem("\"a\\x9bb\": 1\n"),
            "1:1 found the control character 0x9B; only text, tabs and line ends are allowed.");
  EXPECT_TRUE(build("a: \"x\\ty\\r\\nz\"\n").problems.empty());
}

TEST(YamlBuilder, BoundsNestingSizeAndLength) {
  EXPECT_TRUE(build("a: " + repeated("[", 63) + repeated("]", 63)).problems.empty());
  EXPECT_EQ(only_problem("a: " + repeated("[", 64) + repeated("]", 64)),
            "1:67 values are nested more than 64 levels deep.");
  EXPECT_EQ(only_problem(repeated("- ", 100'000)), "1:129 values are nested more than 64 levels deep.");
  EXPECT_EQ(only_problem("a: &a " + repeated("[", 40) + repeated("]", 40) + "\nb: " + repeated("[", 30) +
                         "*a" + repeated("]", 30)),
            "2:34 values are nested more than 64 levels deep.");
  EXPECT_TRUE(
      test::mentions(build("a: [" + repeated("1,", 200'000) + "]").problems, "more than 200000 values"));
  EXPECT_EQ(only_problem("a: " + std::string(10'001, 'x')),
            "1:4 this value has 10001 bytes; at most 10000 are allowed.");
}

}  // namespace
}  // namespace bansou
