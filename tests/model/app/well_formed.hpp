#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bansou::test {

/// Every tag that is opened is closed, in the right order; nothing is fetched.
inline void expect_well_formed(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find('>', at);
    ASSERT_NE(end, html.npos);
    const std::string tag = html.substr(at + 1, end - at - 1);
    const std::string name =
        tag.substr(tag[0] == '/' ? 1 : 0, tag.find_first_of(" /", 1) - (tag[0] == '/' ? 1 : 0));
    if (tag[0] == '!' || name == "meta" || tag.back() == '/') continue;
    if (tag[0] != '/') {
      open.push_back(name);
    } else {
      ASSERT_FALSE(open.empty()) << tag;
      ASSERT_EQ("/" + open.back(), tag);
      open.pop_back();
    }
  }
  EXPECT_TRUE(open.empty());
  for (const char* fetched : {"<script", "<link", "src=", "url(", "@import"})
    EXPECT_EQ(html.find(fetched), std::string::npos) << fetched;
}

}  // namespace bansou::test
