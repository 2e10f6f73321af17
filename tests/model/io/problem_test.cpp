#include "model/io/problem.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Problem, DescribesAsFarAsThePlaceIsKnown) {
  const Text text{"まちがい", "wrong"};
  EXPECT_EQ(describe({{"a.yaml", 3, 7}, text}, Language::en), "a.yaml:3:7: wrong");
  EXPECT_EQ(describe({{"a.yaml", 3, 0}, text}, Language::ja), "a.yaml:3: まちがい");
  EXPECT_EQ(describe({{"a.yaml"}, text}, Language::en), "a.yaml: wrong");
  EXPECT_EQ(describe({{}, text}, Language::en), "wrong");
}

TEST(Problem, RaisesAllSortedByPlace) {
  Problems problems;
  problems.raise(Language::en);
  problems.add({"b.yaml", 1, 1}, {"い", "third"});
  problems.add({"a.yaml", 10, 1}, {"ろ", "second"});
  problems.add({"a.yaml", 9, 2}, {"は", "first"});
  try {
    problems.raise(Language::en);
    FAIL() << "nothing was thrown";
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(), "a.yaml:9:2: first\na.yaml:10:1: second\nb.yaml:1:1: third");
    EXPECT_EQ(error.problems().size(), 3u);
  }
}

TEST(Problem, NearestCountsCharactersNotBytes) {
  const std::vector<std::string> towns{"米子市", "鳥取市", "境港市"};
  EXPECT_EQ(nearest("鳥取町", towns), "鳥取市");
  EXPECT_EQ(nearest("鳥取", towns), "");
  EXPECT_EQ(nearest("東京", towns), "");
}

TEST(Problem, NearestTakesSwapsAndCaseLightly) {
  const std::vector<std::string> keys{"seed", "start", "years", "region"};
  EXPECT_EQ(nearest("yaers", keys), "years");
  EXPECT_EQ(nearest("Start", keys), "start");
  EXPECT_EQ(nearest("regoin", keys), "region");
  EXPECT_EQ(nearest("zzzzz", keys), "");
  EXPECT_EQ(nearest("", keys), "");
}

}  // namespace
}  // namespace bansou
