#include "model/io/utf8.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Utf8, DecodesOneToFourBytes) {
  EXPECT_EQ(code_points("aé鳥𠮷"), U"aé鳥𠮷");
  EXPECT_EQ(count_code_points("aé鳥𠮷"), 4);
  EXPECT_EQ(code_point_at("鳥", 0).size, 3u);
}

TEST(Utf8, RefusesWhatUnicodeRefuses) {
  for (const char* bad :
       {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5", "\xE9\xB3"}) {
    EXPECT_EQ(find_unreadable(bad), 0u) << bad;
  }
  EXPECT_EQ(find_unreadable("鳥\x93\xE6"), 3u);
}

TEST(Utf8, FindsControlCharacters) {
  using namespace std::string_view_literals;
  EXPECT_EQ(find_unreadable("a\0b"sv), 1u);
  EXPECT_EQ(find_unreadable("ab\x1B[31m"), 2u);
  EXPECT_EQ(find_unreadable("a\u009B31m"), 1u);  // what some terminals take for ESC [
  EXPECT_FALSE(find_unreadable("a\tb\r\nc"));
}

TEST(Utf8, FullWidthLettersAndDigitsHaveAHalfWidth) {
  EXPECT_EQ(in_half_width("Ｅ０１"), "E01");
  EXPECT_EQ(in_half_width("１．５　ＦＴＥ"), "1.5 FTE");
  EXPECT_EQ(in_half_width("鳥取県 3か所\xFF"), "鳥取県 3か所\xFF");
}

}  // namespace
}  // namespace bansou
