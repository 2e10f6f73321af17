#include "model/io/text_file.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/temp_folder.hpp"

namespace bansou {
namespace {

TEST(TextFile, ReadsTextAndDropsTheByteOrderMark) {
  const test::TempFolder folder;
  Problems problems;
  EXPECT_EQ(read_text(folder.write("a.txt", "\xEF\xBB\xBF鳥取\r\n"), 100, problems), "鳥取\r\n");
  EXPECT_EQ(read_text(folder.write("empty.txt", ""), 100, problems), "");
  EXPECT_TRUE(problems.empty());
}

TEST(TextFile, RefusesWhatIsNoFile) {
  const test::TempFolder folder;
  Problems problems;
  EXPECT_FALSE(read_text(folder.path() / "none.txt", 100, problems));
  EXPECT_FALSE(read_text(folder.path(), 100, problems));
  EXPECT_FALSE(read_text("/dev/zero", 100, problems));
  EXPECT_EQ(problems.all()[0].text.en, "there is no such file.");
  EXPECT_EQ(problems.all()[1].text.en, "this is a folder; name a file.");
  EXPECT_EQ(problems.all()[2].text.en, "this is not an ordinary file and is not read.");
}

TEST(TextFile, RefusesByteForByteAboveTheLimit) {
  const test::TempFolder folder;
  Problems problems;
  EXPECT_TRUE(read_text(folder.write("a.txt", "12345"), 5, problems));
  EXPECT_FALSE(read_text(folder.write("a.txt", "123456"), 5, problems));
  EXPECT_EQ(problems.all().size(), 1u);
}

TEST(TextFile, NamesThePlaceOfABadByte) {
  const test::TempFolder folder;
  Problems problems;
  EXPECT_FALSE(read_text(folder.write("sjis.txt", "鳥取: 1\n鳥取: \x92\xB9"), 100, problems));
  EXPECT_EQ(test::shown(problems)[0],
            "2:5 found the byte 0x92, which is not UTF-8; save the file as UTF-8 (it may be Shift_JIS).");
  EXPECT_TRUE(test::mentions(problems, "Shift_JIS などで保存"));
}

TEST(TextFile, TakesBytesThatAreHereAsItDoesAFile) {
  Problems problems;
  EXPECT_EQ(text_of({"a.csv", "\xEF\xBB\xBF鳥取"}, 100, problems), "鳥取");
  EXPECT_TRUE(problems.empty());
  EXPECT_FALSE(text_of({"a.csv", "123456"}, 5, problems));
  EXPECT_FALSE(text_of({"a.csv", "PK\x03\x04"}, 100, problems));
  EXPECT_FALSE(text_of({"a.csv", "a\nb\x01"}, 100, problems));
  ASSERT_EQ(problems.all().size(), 3u);
  EXPECT_EQ(describe(problems.all()[2], Language::en),
            "a.csv:2:2: found the control character 0x01; only text, tabs and line ends are allowed.");
}

}  // namespace
}  // namespace bansou
