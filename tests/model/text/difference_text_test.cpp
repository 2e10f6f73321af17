#include "model/text/difference_text.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace bansou {
namespace {

TEST(DifferenceText, SaysWhetherItIsForTheBetter) {
  EXPECT_EQ(judgement_text(Better::lower, Verdict::falls, Language::ja), "減る（改善）");
  EXPECT_EQ(judgement_text(Better::higher, Verdict::falls, Language::ja), "減る（悪化）");
  EXPECT_EQ(judgement_text(Better::higher, Verdict::rises, Language::en), "rises (better)");
  EXPECT_EQ(judgement_text(Better::neither, Verdict::rises, Language::ja), "増える");
  EXPECT_EQ(judgement_text(Better::lower, Verdict::same, Language::ja), "ほぼ同じ");
  EXPECT_EQ(judgement_text(Better::lower, Verdict::not_shown, Language::en), "not shown");
  EXPECT_EQ(judgement_text(Better::lower, Verdict::unknown, Language::ja), "分からない");
}

TEST(DifferenceText, SaysInWhichDirectionWhatIsAboutTheSameDiffers) {
  const auto same = [](double low, double high) {
    Difference difference;
    difference.verdict = Verdict::same;
    difference.simultaneous = {(low + high) / 2.0, low, high};
    return judgement_text(Better::lower, difference, Language::en);
  };
  EXPECT_EQ(same(-0.2, -0.1), "about the same (slightly less)");
  EXPECT_EQ(same(0.1, 0.2), "about the same (slightly more)");
  EXPECT_EQ(same(-0.1, 0.2), "about the same");
  EXPECT_EQ(same(0.0, 0.0), "about the same");
  Difference equal;
  equal.verdict = Verdict::same;
  equal.interval = equal.simultaneous = {};
  EXPECT_FALSE(is_exactly_same(equal)) << "the pairs differ";
  equal.variance_reduction = std::numeric_limits<double>::infinity();
  EXPECT_EQ(judgement_text(Better::lower, equal, Language::ja), "まったく同じ");
}

TEST(DifferenceText, LevelsMayBeLowerBounds) {
  EXPECT_EQ(level_text(12.34, false), "12.3");
  EXPECT_EQ(level_text(120.0, true), "≥ 120");
}

TEST(DifferenceText, PercentagesDifferByPoints) {
  EXPECT_EQ(difference_unit({"", {}, {"%", "%"}}).ja, "ポイント");
  EXPECT_EQ(difference_unit({"", {}, {"日", "days"}}).en, "days");
}

}  // namespace
}  // namespace bansou
