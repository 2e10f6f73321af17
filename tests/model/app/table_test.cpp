#include "model/app/table.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

using Lines = std::vector<std::string>;

TEST(Table, WideCharactersTakeTwoColumns) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("待ち"), 4U);
  EXPECT_EQ(display_width("ｶﾅ"), 2U);
  EXPECT_EQ(display_width("Ａ１"), 4U);
  EXPECT_EQ(display_width("5〜10（人）"), 11U);
  EXPECT_EQ(display_width("12.3–12.8 ≥ †"), 13U);
  EXPECT_EQ(display_width("か\u3099"), 2U);
  EXPECT_EQ(display_width("𠮷"), 2U);
}

TEST(Table, AlignsMixedScripts) {
  Table table({Align::left, Align::right, Align::left});
  table.add({"若桜町", "1.5", "日"});
  table.add({"ab", "12.5", ""});
  table.add({"x"});
  EXPECT_EQ(table.lines(), (Lines{"若桜町   1.5  日", "ab      12.5", "x"}));
}

TEST(Table, BreaksHeadsAndWordsWhereItWouldBeTooWide) {
  Table table({Align::left, Align::right, Align::left});
  table.add({"", "waited for backup", ""});
  table.add({"days of a named worker", "12.5", "not shown"});
  EXPECT_EQ(table.lines(43), (Lines{"               waited for backup",
                                    "days of a                   12.5  not shown", "named worker"}));
  EXPECT_EQ(table.lines(37), (Lines{"                waited for", "                    backup",
                                    "days of a             12.5  not shown", "named worker"}));
  EXPECT_EQ(table.lines(1).size(), 4U);  // figures stay whole
  EXPECT_EQ(table.lines().size(), 2U);
}

TEST(Table, StandsBelowItsTitle) {
  const TextTable table{
      "posts", {"", "FTE"}, {{"desk", "1.5"}, {"a", "12"}}, {Align::left, Align::right}, {"at the start"}};
  EXPECT_EQ(table_block(table),
            (Lines{"posts", "        FTE", "  desk  1.5", "  a      12", "  at the start"}));
  EXPECT_EQ(table_block({"posts", {}, {}, {}, {"none"}}), (Lines{"posts", "  none"}));
}

TEST(Table, CutsWithinTheWidth) {
  EXPECT_EQ(cut("鳥取県", 6), "鳥取県");
  EXPECT_EQ(cut("鳥取県", 5), "鳥取…");
  EXPECT_EQ(cut("鳥取県", 4), "鳥…");
}

TEST(Table, WrapsAtSpacesAndBetweenWideCharacters) {
  EXPECT_EQ(wrap("a town and its clinic", 10), (Lines{"a town and", "its clinic"}));
  EXPECT_EQ(wrap("鳥取県の町", 6), (Lines{"鳥取県", "の町"}));
  EXPECT_EQ(wrap("鳥取県。町", 6), (Lines{"鳥取", "県。町"}));
  EXPECT_EQ(wrap("unbreakableword", 5), (Lines{"unbreakableword"}));
  EXPECT_TRUE(wrap("", 5).empty());
}

TEST(Table, NoLineBeginsWithWhatClosesOrEndsWithWhatOpens) {
  EXPECT_EQ(wrap("町の「窓口」へ", 6), (Lines{"町の", "「窓", "口」へ"}));
  EXPECT_EQ(wrap("保健（相談）", 6), (Lines{"保健", "（相", "談）"}));
  EXPECT_EQ(wrap("待ちはきっと", 8), (Lines{"待ちは", "きっと"}));
  EXPECT_EQ(wrap("町が (20%) 減る", 6), (Lines{"町が", "(20%)", "減る"}));
  EXPECT_EQ(wrap("待つ人々がいる", 6), (Lines{"待つ", "人々が", "いる"}));
}

TEST(Table, PutsBlocksBeside) {
  EXPECT_EQ(beside({"左", "b"}, {"1", "2", "3"}, 4), (Lines{"左  1", "b   2", "    3"}));
  EXPECT_EQ(beside({"a", "bcd"}, {"1", "2"}, 2), (Lines{"a    1", "bcd  2"}));
}

}  // namespace
}  // namespace bansou
