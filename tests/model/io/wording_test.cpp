#include "model/io/wording.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(Wording, ExcerptsAreOneShortLine) {
  EXPECT_EQ(excerpt("two\nlines \x1B[31m"), "two lines ?[31m");
  EXPECT_EQ(excerpt("\xFF!"), "?!");
  EXPECT_EQ(excerpt(std::string(100, 'x')), std::string(60, 'x') + "…");
}

TEST(Wording, ListsAtMostTwelve) {
  const std::vector<std::string> names(14, "a");
  EXPECT_TRUE(listing(names).en.ends_with("a, a and 2 more"));
  EXPECT_EQ(listing(std::vector<std::string>{"a", "b"}).ja, "a, b");
}

TEST(Wording, SuggestsOnlyWhatIsNear) {
  const std::vector<std::string> known{"鳥取市"};
  EXPECT_EQ(did_you_mean("鳥取町", known).ja, "もしかして: 鳥取市");
  EXPECT_EQ(did_you_mean("鳥取町", known).en, " Did you mean '鳥取市'?");
  EXPECT_EQ(did_you_mean("大阪市", known).en, "");
}

}  // namespace
}  // namespace bansou
