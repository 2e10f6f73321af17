#include "model/io/founders.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"

namespace bansou {
namespace {

std::string found(const std::string& yaml) {
  std::vector<Municipality> towns(4);
  const char* names[] = {"若桜町", "智頭町", "八頭町", "松江市"};
  for (std::size_t i = 0; i < 4; ++i) {
    towns[i].code = "3100" + std::to_string(i);
    towns[i].name = names[i];
    towns[i].prefecture = i < 3 ? "鳥取県" : "島根県";
  }
  test::ReadText text(yaml);
  const auto founders = read_founders(text.root()["of"], text.root()["seat"], Gazetteer(towns));
  if (!founders) return text.shown().at(0);
  std::string result = towns[founders->seat].name + ":";
  for (const std::size_t i : founders->municipalities) result += std::to_string(i);
  return result;
}

TEST(Founders, AreTwoOrMoreAndOneIsTheSeat) {
  EXPECT_EQ(found("of: [八頭町, 若桜町, 八頭町]\nseat: 31002\n"), "八頭町:02");
  EXPECT_EQ(found("of: [八頭町, 31002]\nseat: 八頭町\n"),
            "1:1 founding together needs two municipalities or more.");
  EXPECT_EQ(found("of: [八頭町, 若桜町]\nseat: 智頭町\n"),
            "2:1 there is no founding municipality (of) '智頭町'; there are: 若桜町, 八頭町. Did you mean "
            "'八頭町'?");
  EXPECT_EQ(found("of: [八頭町, 松江市]\nseat: 松江市\n"),
            "1:1 municipalities of different prefectures cannot found a team together.");
}

TEST(Founders, MayBeAllOfAnAreaOrAHealthCentre) {
  EXPECT_EQ(found("of: {prefecture: 鳥取県}\nseat: 八頭町\n"), "八頭町:012");
  EXPECT_EQ(found("of: {prefecture: 鳥取県, largest: 1}\nseat: 八頭町\n"),
            "1:1 founding together needs two municipalities or more.");
}

TEST(Founders, MustBeNamedAndKnown) {
  EXPECT_EQ(found("seat: 八頭町\n"), "1:1 joint needs 'of'.");
  EXPECT_EQ(found("of: [八頭町, 若桜町]\n"), "1:1 joint needs 'seat'.");
  EXPECT_EQ(found("of: [八頭町, 若桜市]\nseat: 八頭町\n").substr(0, 48),
            "1:11 there is no municipality '若桜市'; there");
}

}  // namespace
}  // namespace bansou
