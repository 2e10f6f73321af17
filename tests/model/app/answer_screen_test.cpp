#include "model/app/answer_screen.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/app/screen.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class AnswerScreenTest : public testing::TestWithParam<Language> {
 protected:
  AnswerScreenTest() {
    question.baseline = fabricated::tottori();
    question.criteria = {{"crises_per_10k"}, {"hidden_share", first_band_group}};
    Change change;
    change.name = {"増員", "More staff"};
    change.team = "municipal_desk";
    change.municipalities = {4, 5};
    change.add = {{"phn", 1.0}};
    question.arms = {question.baseline, question.baseline};
    question.arms[0].title = {"増員する", "With more staff"};
    question.arms[0].changes = {change};
    question.arms[1].title = {"大きく増やす", "With many more"};
    question.arms[1].changes.assign(6, change);
    question.arms[1].changes.back().name = {"調整役", "Coordinator"};
    const MetricCollector today = fabricated::collect_tottori(question.baseline, 6);
    const MetricCollector relieved = fabricated::collect_tottori(question.baseline, 6, 0.8);
    answered = answer(question.criteria, {&today.table(), &relieved.table(), &today.table()});
  }
  bool ja() const { return GetParam() == Language::ja; }
  std::string line_with(const std::string& text) {
    const Lines lines = answer_lines(question, answered, GetParam());
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.find(text) != l.npos; });
    return found == lines.end() ? "" : *found;
  }
  bool has(const std::string& text) { return !line_with(text).empty(); }

  Question question;
  Answer answered;
};

INSTANTIATE_TEST_SUITE_P(Languages, AnswerScreenTest, testing::Values(Language::ja, Language::en));

TEST_P(AnswerScreenTest, KeepsToItsWidth) {
  for (const std::string& line : answer_lines(question, answered, GetParam()))
    EXPECT_LE(display_width(line), screen_width) << line;
}

TEST_P(AnswerScreenTest, SaysTheQuestionAndItsCaveats) {
  EXPECT_TRUE(has(question.baseline.title.in(GetParam())));
  EXPECT_TRUE(has(ja() ? "未較正" : "UNCALIBRATED"));
  EXPECT_FALSE(has(ja() ? "区域の一部" : "PART OF AN AREA"));
  question.baseline.cut_areas = {{Level::area, "31-01", 20.0, 1000.0}};
  EXPECT_TRUE(has(ja() ? "区域の一部" : "PART OF AN AREA"));
  EXPECT_FALSE(has(ja() ? "答えられないこと" : "Not answered here"));
  question.baseline.limits = {"移動時間", "travel"};
  EXPECT_TRUE(has(ja() ? "答えられないこと: 移動時間" : "Not answered here: travel"));
}

TEST_P(AnswerScreenTest, SaysWhatEachArmChangesAndCosts) {
  EXPECT_TRUE(has(ja() ? "案1: 増員する" : "arm 1: With more staff"));
  EXPECT_TRUE(has(ja() ? "+1,500万円" : "+15.0 million yen"));
  EXPECT_TRUE(has(ja() ? "+ ほか2件" : "+ 2 more"));  // of six changes
  EXPECT_TRUE(has(ja() ? "調整役" : "Coordinator"));  // the last, but no other arm has it
}

TEST_P(AnswerScreenTest, SaysWhatTodayHasThatIsNotSoToday) {
  const std::string heading = ja() ? "比べる元（現状）にも含める前提" : "What today and every arm";
  EXPECT_FALSE(has(heading));
  question.baseline.changes = {question.arms[0].changes[0]};
  question.baseline.changes[0].name = {"はじめから", "From the start"};
  EXPECT_TRUE(has(heading));
  EXPECT_TRUE(has(ja() ? "はじめから／" : "From the start /"));
}

TEST_P(AnswerScreenTest, SaysDifferencesAndVerdicts) {
  const std::string deciding = line_with(ja() ? "  案1  " : "  arm 1  ");
  EXPECT_NE(deciding.find(ja() ? "減る（改善）" : "falls (better)"), std::string::npos) << deciding;
  EXPECT_NE(deciding.find("−2.9"), std::string::npos) << deciding;  // −4.4 for 15 million
  const std::string tie = line_with(ja() ? "  案2  " : "  arm 2  ");
  EXPECT_EQ(tie.substr(tie.find_last_not_of(' ') - 2), "—") << tie;  // no gain, nothing for money
  EXPECT_TRUE(has(ja() ? "主な判断指標: 危機。現状 " : "Decides: Crises; today "));
  EXPECT_TRUE(has(ja() ? "人口1万人未満" : "population under 10,000"));
}

TEST_P(AnswerScreenTest, AnswersInWords) {
  EXPECT_TRUE(has(ja() ? "答え: 「危機」が改善するのは案1" : "Answer: 'Crises' gets better under arm 1"));
  EXPECT_TRUE(has(ja() ? "（5個）" : "(5)"));  // two arms by two outcomes, and one with the other
}

}  // namespace
}  // namespace bansou
