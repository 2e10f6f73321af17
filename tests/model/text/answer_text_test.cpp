#include "model/text/answer_text.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

Answered answered(const char* ja, const char* en, const std::vector<Verdict>& verdicts) {
  Answered result;
  result.metric = {"x", {ja, en}, {"日", "days"}, Better::lower};
  for (const Verdict verdict : verdicts) {
    result.arms.emplace_back();
    result.arms.back().verdict = verdict;
    result.better.push_back(Better::lower);
  }
  return result;
}

std::string joined(const TextTable& words) {
  std::string text = words.title + "\n";
  for (const std::string& note : words.notes) text += note + "\n";
  return text;
}

TEST(AnswerText, NamesTheArmsThatGainAndTheBest) {
  Answer answer;
  answer.criteria = {
      answered("待ち", "wait", {Verdict::falls, Verdict::falls, Verdict::same, Verdict::rises})};
  answer.best = {1};
  EXPECT_EQ(joined(answer_in_words(answer, Language::ja)),
            "答え: 「待ち」が改善するのは案1・案2、最も良いのは案2。増える（悪化）: 案4。ほぼ同じ: 案3。\n");
  EXPECT_EQ(
      joined(answer_in_words(answer, Language::en)),
      "Answer: 'wait' gets better under arm 1, arm 2; best under arm 2; rises (worse): arm 4; about the "
      "same: arm 3.\n");
}

TEST(AnswerText, AGapThatHurtsNobodyIsNotWorse) {
  Answer answer;
  answer.criteria = {answered("待ちの差", "gap", {Verdict::rises, Verdict::rises})};
  answer.criteria[0].better[1] = Better::neither;
  EXPECT_EQ(joined(answer_in_words(answer, Language::ja)),
            "答え: 「待ちの差」が改善すると示せる案はありません。増える（悪化）: 案1。増える: 案2。\n");
}

TEST(AnswerText, TiesForTheBestAreTies) {
  Answer answer;
  answer.criteria = {answered("待ち", "wait", {Verdict::falls, Verdict::falls})};
  answer.best = {0, 1};
  EXPECT_EQ(joined(answer_in_words(answer, Language::ja)),
            "答え: 「待ち」が改善するのは案1・案2（案1・案2のあいだの差は示せません）。\n");
}

TEST(AnswerText, TheBestMayBeShownToBeAboutTheSame) {
  Answer answer;
  answer.criteria = {answered("待ち", "wait", {Verdict::falls, Verdict::falls, Verdict::falls})};
  answer.best = {0, 1};
  answer.others = {{1, {}}, {2, {}}};
  answer.others[0].difference.verdict = Verdict::same;
  answer.others[1].difference.verdict = Verdict::rises;
  EXPECT_NE(joined(answer_in_words(answer, Language::ja)).find("（案1・案2はほぼ同じ）"), std::string::npos);
  EXPECT_NE(joined(answer_in_words(answer, Language::en)).find("(about the same: arm 1, arm 2)"),
            std::string::npos);
  answer.others[0].difference.verdict = Verdict::not_shown;
  EXPECT_NE(joined(answer_in_words(answer, Language::ja)).find("のあいだの差は示せません"),
            std::string::npos);
}

TEST(AnswerText, NotShownIsAnAnswer) {
  Answer answer;
  answer.criteria = {answered("待ち", "wait", {Verdict::not_shown, Verdict::unknown})};
  EXPECT_EQ(joined(answer_in_words(answer, Language::ja)),
            "答え: 「待ち」が改善すると示せる案はありません。差は示せない: 案1。分からない: 案2。\n");
}

TEST(AnswerText, SaysWhoGainsAndWhoLosesTownByTown) {
  Answer answer;
  answer.criteria = {answered("待ち", "wait", {Verdict::same, Verdict::falls})};
  answer.best = {1};
  const auto at = [](const char* town, double mean) {
    Difference difference;
    difference.simultaneous = {mean, mean - 1.0, mean + 1.0};
    return AnsweredAt{1, 0, {town, town}, difference, mean < 0.0};
  };
  answer.places = {at("川本町", -45.0), at("邑南町", 6.0)};
  EXPECT_EQ(answer_in_words(answer, Language::ja).notes.at(0),
            "案2（市区町村ごと、日）: 良くなる 川本町 −45.0 (−46.0〜−44.0)。悪くなる 邑南町 +6.0 (5.0–7.0)");
  EXPECT_EQ(
      answer_in_words(answer, Language::en).notes.at(0),
      "arm 2, town by town (days): better in 川本町 −45.0 (−46.0 to −44.0); worse in 邑南町 +6.0 (5.0–7.0)");
}

/// Arm 1 has shorter waits and more crises, arm 2 the same waits and fewer crises.
Answer waits_against_crises() {
  Answer answer;
  answer.criteria = {answered("待ち", "wait", {Verdict::falls, Verdict::same}),
                     answered("危機", "crises", {Verdict::rises, Verdict::falls})};
  answer.best = {0};
  return answer;
}

TEST(AnswerText, SaysWhatElseGetsBetterOrWorse) {
  Answer answer = waits_against_crises();
  EXPECT_EQ(joined(answer_in_words(answer, Language::en)),
            "Answer: 'wait' gets better under arm 1; about the same: arm 2.\n"
            "Also better: crises (arm 2)\n"
            "But worse: crises (arm 1)\n");
}

TEST(AnswerText, SaysItselfWhetherItSurvivesOtherAssumptions) {
  Answer answer = waits_against_crises();
  answer.doubts.emplace();
  EXPECT_TRUE(answer_in_words(answer, Language::ja).title.starts_with("答え（仮定を変えても残ります）: "));
  answer.doubts = {{{"案1が同じ向きになるのは20通り中12だけ", "arm 1 points the same way only in 12 of 20"}}};
  answer.criteria[1].arms[1].fragile = true;
  EXPECT_EQ(joined(answer_in_words(answer, Language::ja)),
            "答え（仮定しだいで変わります）: 「待ち」が改善するのは案1。ほぼ同じ: 案2。\n"
            "仮定をありうる幅の中で動かすと、案1が同じ向きになるのは20通り中12だけ。\n"
            "ほかに良くなるもの: 危機 (案2 仮定しだい)\n"
            "ほかに悪くなるもの: 危機 (案1)\n");
}

}  // namespace
}  // namespace bansou
