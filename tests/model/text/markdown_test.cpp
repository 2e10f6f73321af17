#include "model/text/markdown.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Markdown, ShowsTextAsItIs) {
  EXPECT_EQ(markdown_text("a|b*c_d <x>\n#e"), "a\\|b\\*c\\_d \\<x\\> \\#e");
  EXPECT_EQ(markdown_text("保健師 1.5人"), "保健師 1.5人");
}

TEST(Markdown, TableHasAHeadARuleAndItsRows) {
  EXPECT_EQ(markdown_table({"町", "人口"}, {{"若桜町", "2,864"}}),
            "| 町 | 人口 |\n|---|---|\n| 若桜町 | 2,864 |\n");
}

}  // namespace
}  // namespace bansou
