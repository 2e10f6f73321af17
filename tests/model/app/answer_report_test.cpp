#include "model/app/answer_report.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"
#include "tests/model/app/well_formed.hpp"

namespace bansou {
namespace {

class AnswerReportTest : public testing::TestWithParam<Language> {};

INSTANTIATE_TEST_SUITE_P(Languages, AnswerReportTest, testing::Values(Language::ja, Language::en));

TEST_P(AnswerReportTest, SaysAllThatACouncilAsks) {
  Question question;
  question.baseline = fabricated::tottori();
  question.criteria = {{"crises_per_10k"}, {"wait_backup_p90"}};
  question.baseline.limits = {"移動時間", "travel"};
  question.arms = {question.baseline};
  question.arms[0].title = {"増員する", "With more staff"};
  Change change;
  change.name = {"増員", "More staff"};
  change.team = "municipal_desk";
  change.municipalities = {4, 5};
  change.add = {{"phn", 1.0}};
  question.arms[0].changes = {change};
  const MetricCollector today = fabricated::collect_tottori(question.baseline, 12);
  const MetricCollector relieved = fabricated::collect_tottori(question.baseline, 12, 0.8);
  const Answer answered = answer(question.criteria, {&today.table(), &relieved.table()});
  const std::string html = answer_report(question, answered, {}, fabricated::tottori_facts(), {}, GetParam());
  test::expect_well_formed(html);
  const bool ja = GetParam() == Language::ja;
  for (const char* part :
       {ja ? "答え: 「危機」が改善するのは案1" : "gets better under arm 1",
        ja ? "案1: 増員する" : "arm 1: With", ja ? "+1,500万円" : "+15.0 million yen",
        ja ? "減る（改善）" : "falls (better)",
        ja ? "答えられないこと: 移動時間" : "Not answered here: travel",
        ja ? "示せないのは案1" : "is shown for arm 1", "≥",
        ja ? "≥ まだ待っている人" : "≥ so many are still waiting", "20210401", "scenarios/tottori.yaml"})
    EXPECT_NE(html.find(part), std::string::npos) << part;
}

}  // namespace
}  // namespace bansou
