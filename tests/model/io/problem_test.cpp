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

TEST(Problem, TellsAHundredOfAFileAndHowManyMore) {
  Problems problems, others;
  int worded = 0;
  const auto wording = [&worded] { return Text{"い", std::to_string(++worded)}; };
  for (int i = 1; i <= 250; ++i) problems.add({"a.csv", i, 1}, wording);
  problems.add({"b.csv", 1, 1}, {"ろ", "b"});
  EXPECT_EQ(worded, 100);
  EXPECT_EQ(problems.count(), 251u);
  others.add({"a.csv", 999, 1}, {"は", "other"});
  others.add_all(problems, [](const Problem&) { return true; });
  EXPECT_EQ(others.count(), 252u);
  const std::vector<Problem> sorted = others.sorted();
  ASSERT_EQ(sorted.size(), 102u);
  EXPECT_EQ(describe(sorted[99], Language::en), "a.csv:999:1: other");
  EXPECT_EQ(describe(sorted[100], Language::en), "a.csv: and 151 more problems.");
  EXPECT_EQ(sorted[101].at.file, "b.csv");
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
