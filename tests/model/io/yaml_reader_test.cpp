#include <gtest/gtest.h>

#include "model/io/document.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

class YamlReader : public testing::Test {
 protected:
  Document read(std::string_view text) { return read_yaml(folder_.write("a.yaml", text), problems_); }

  test::TempFolder folder_;
  Problems problems_;
};

TEST_F(YamlReader, ReadsAScenario) {
  const Document document = read(
      "\xEF\xBB\xBFtitle: {ja: 現状, en: Today}\r\nstart: 2021-04-01\r\nin: [01100, \"31201\", 31202]\r\n");
  EXPECT_TRUE(problems_.empty());
  EXPECT_EQ(document.tree["start"], "2021-04-01");
  EXPECT_EQ(document.tree["in"], nlohmann::json::parse(R"(["01100", "31201", 31202])"));
  EXPECT_EQ(document.at("/title/en").column, 17);
  EXPECT_EQ(document.at("/title/en").file, (folder_.path() / "a.yaml").string());
}

TEST_F(YamlReader, TheTopMustBeAMap) {
  for (const char* text : {"", "# nothing\n", "- a\n", "just text\n", "~"}) {
    Problems problems;
    EXPECT_EQ(read_yaml(folder_.write("a.yaml", text), problems).tree, nlohmann::json::object());
    EXPECT_TRUE(test::mentions(problems, "「名前: 値」の並び")) << text;
  }
}

TEST_F(YamlReader, SyntaxErrorsHaveAPlaceAndAHint) {
  read("a: 1\nb:\n\tc: 2\n");
  read("a: [1, 2\nb: 3\n");
  read("a: b: c\n");
  read("a: \"open\n");
  const std::vector<std::string> expected{
      "3:3 found a tab in the indentation; use spaces.",
      "2:2 a bracket [ ] or { } is not closed, or a comma between entries is missing.",
      "1:5 a ':' is not possible here; check the indentation, and that the line before is 'name: value' (a "
      "colon and a space), or put a value with ': ' in quotes.",
      "1:9 a quote is not closed."};
  EXPECT_EQ(test::shown(problems_), expected);
}

TEST_F(YamlReader, AHugeFileIsRefusedUnread) {
  const auto file = folder_.write("huge.yaml", "a: 1\n");
  std::filesystem::resize_file(file, 100'000'000);
  read_yaml(file, problems_);
  EXPECT_EQ(test::shown(problems_)[0], "0:0 the file has 100.0 MB; at most 8.0 MB are read.");
}

TEST_F(YamlReader, SurvivesDeepNesting) {
  for (const char* part : {"[", "{a: ", "- ", "? ", "[]", "*a ", "&a ", "!", "\"", "%", ": "}) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += part;
    Problems problems;
    read_yaml(folder_.write("deep.yaml", text), problems);
    EXPECT_FALSE(problems.empty()) << part;
  }
}

}  // namespace
}  // namespace bansou
