#include "model/app/answer_tables.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(AnswerTables, LegendsStandBelowTheLastTable) {
  Question question;
  question.baseline = fabricated::tottori();
  question.arms = {question.baseline};
  const MetricCollector today = fabricated::collect_tottori(question.baseline, 3);
  const auto tables = [&](const std::vector<Criterion>& criteria) {
    return answer_tables(question, answer(criteria, {&today.table(), &today.table()}), Language::en);
  };
  const auto waits = tables({{"wait_backup_p90"}, {"crises_per_10k"}});
  ASSERT_EQ(waits.size(), 2U);
  EXPECT_TRUE(waits[0].title.starts_with("Decides: Wait for"));
  EXPECT_EQ(waits[0].rows.at(0).at(0), "arm 1");
  EXPECT_TRUE(waits[0].notes.empty());
  EXPECT_TRUE(waits[1].notes.at(0).starts_with("≥"));
  EXPECT_TRUE(tables({{"crises_per_10k"}})[0].notes.empty());
}

}  // namespace
}  // namespace bansou
