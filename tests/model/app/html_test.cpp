#include "model/app/html.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Html, EscapesEverythingThatMeansSomething) {
  EXPECT_EQ(escaped("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  EXPECT_EQ(escaped("待ち"), "待ち");
}

TEST(Html, ElementsCloseWithTheirName) {
  EXPECT_EQ(element("td class=\"number\"", "1 < 2"), "<td class=\"number\">1 &lt; 2</td>");
  EXPECT_EQ(around("p", "<b>x</b>"), "<p><b>x</b></p>");
}

TEST(Html, TablesAlignNumbers) {
  const std::string table = html_table({"", {"a", "b"}, {{"<x>", "1"}}, {Align::left, Align::right}});
  EXPECT_NE(table.find("<td>&lt;x&gt;</td><td class=\"number\">1</td>"), std::string::npos);
  EXPECT_NE(table.find("<th>a</th><th class=\"number\">b</th>"), std::string::npos);
}

TEST(Html, SectionsSayWhatIsBelowTheTable) {
  EXPECT_EQ(html_section({"a < b", {}, {}, {}, {"none"}}, "h2"),
            "<h2>a &lt; b</h2>\n<p class=\"note\">none</p>\n");
  EXPECT_NE(html_section({"t", {"x"}, {{"1"}}}, "h3").find("<td>1</td>"), std::string::npos);
}

}  // namespace
}  // namespace bansou
