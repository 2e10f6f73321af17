#include "model/text/robustness_text.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

Difference judged(Verdict verdict) {
  Difference difference;
  difference.verdict = verdict;
  return difference;
}

class RobustnessTextTest : public testing::Test {
 protected:
  RobustnessTextTest() {
    robustness.draws = 20;
    robustness.now = {{judged(Verdict::falls), judged(Verdict::falls)}};
    robustness.conclusions = {{0, 0, Verdict::falls, Verdict::falls, 20},
                              {0, 1, Verdict::falls, Verdict::falls, 18}};
  }
  std::vector<std::string> doubts(const std::vector<std::size_t>& best = {}) {
    std::vector<std::string> texts;
    const std::vector<Text> arms{{"案1", "arm 1"}, {"案2", "arm 2"}};
    const auto found = doubts_on_first(robustness, scenario, arms, best);
    for (const Text& doubt : found.value()) texts.push_back(doubt.en);
    return texts;
  }

  Scenario scenario = fabricated::tottori();
  Robustness robustness;
};

using Texts = std::vector<std::string>;

TEST_F(RobustnessTextTest, NoDoubtWhereAllSurvives) { EXPECT_EQ(doubts(), Texts{}); }

TEST_F(RobustnessTextTest, NamesWhatFewDrawsBearOut) {
  robustness.conclusions[1].same_direction = 12;
  robustness.conclusions[1].unknown = 1;
  EXPECT_EQ(doubts(), Texts{"arm 2 points the same way only in 12 of 20; 1 not known"});
}

TEST_F(RobustnessTextTest, NamesTheAssumptionThatTakesItAway) {
  robustness.hinges = {{0,
                        "cost.phn",
                        {judged(Verdict::not_shown), judged(Verdict::falls)},
                        {judged(Verdict::falls), judged(Verdict::falls)}}};
  EXPECT_EQ(doubts(), Texts{"the conclusion on arm 1 changes at an end of 'public health nurse: pay a year "
                            "7,500,000 yen/FTE/year (6,000,000–9,000,000)'"});
}

TEST_F(RobustnessTextTest, DoubtsTheBest) {
  robustness.leads = {{0, {0, 12, 8}, 0}};
  EXPECT_EQ(doubts({0}), Texts{"arm 1 is the best only in 12 of 20"});
  EXPECT_EQ(doubts({0, 1}), Texts{});  // a tie claims nothing
}

TEST_F(RobustnessTextTest, WithoutAConclusionNothingWasTested) {
  robustness.conclusions.clear();
  EXPECT_FALSE(doubts_on_first(robustness, scenario, {{"案1", "arm 1"}, {"案2", "arm 2"}}, {}).has_value());
}

}  // namespace
}  // namespace bansou
