#include "model/app/answer_tables.hpp"

#include <gtest/gtest.h>

#include "model/app/screen_blocks.hpp"
#include "model/text/comparison_notes.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

Question one_arm() {
  Question question;
  question.baseline = fabricated::tottori();
  question.arms = {question.baseline};
  return question;
}

struct AnswerTables : ::testing::Test {
  Question question = one_arm();
  MetricCollector today = fabricated::collect_tottori(question.baseline, 3);
  MetricCollector arm = fabricated::collect_tottori(question.baseline, 3, 0.8);
};

TEST_F(AnswerTables, LegendsStandBelowTheLastTable) {
  const auto tables = [&](const std::vector<Criterion>& criteria) {
    return answer_tables(question, answer(criteria, {&today.table(), &arm.table()}), Language::en);
  };
  const auto waits = tables({{"wait_backup_p90"}, {"crises_per_10k"}});
  ASSERT_EQ(waits.size(), 2U);
  EXPECT_TRUE(waits[0].title.starts_with("Decides: Wait for"));
  EXPECT_EQ(waits[0].rows.at(0).at(0), "arm 1");
  EXPECT_TRUE(waits[0].notes.empty());
  EXPECT_TRUE(waits[1].notes.at(0).starts_with("≥"));
  const auto crises = tables({{"crises_per_10k"}});  // fewer, for no money at all
  ASSERT_EQ(crises[0].notes.size(), 1U);
  EXPECT_TRUE(crises[0].notes[0].starts_with("For 10 million yen —: no gain is shown"));
}

TEST_F(AnswerTables, AnArmUnderWhichNothingMovesIsNotConnected) {
  const Answer same = answer({{"crises_per_10k"}}, {&today.table(), &today.table()});
  EXPECT_EQ(answer_tables(question, same, Language::en).at(0).notes,
            std::vector<std::string>{"arm 1: " + inert_note(same.criteria[0].arms).en});
}

TEST_F(AnswerTables, MarksWaitsOfTeamsThatDoNotKeepUp) {
  Answer answered = answer({{"wait_first_contact_p90"}}, {&today.table(), &today.table()});
  answered.criteria[0].overloaded = {0.0, worth_a_mark};
  const TextTable table = answer_tables(question, answered, Language::en).at(0);
  EXPECT_EQ(table.title.find("†"), std::string::npos);
  EXPECT_TRUE(table.rows.at(0).at(1).ends_with(" †"));
  EXPECT_TRUE(table.notes.at(0).starts_with("†"));
}

TEST_F(AnswerTables, NameTheAssumptionThatACriterionHangsOn) {
  const std::vector<Criterion> criteria{{"hidden_share"}, {"crises_per_10k"}, {"crises_per_10k", 0, true}};
  Answer answered = answer(criteria, {&today.table(), &arm.table()});
  note_assumptions(criteria, {{"crises_per_10k", "need.onset"}, {"missed_share", "cost.phn"}}, answered);
  const auto tables = answer_tables(question, answered, Language::en);
  EXPECT_EQ(tables[0].title.find("※"), std::string::npos);
  EXPECT_NE(tables[1].title.find("Crises ※1; today"), std::string::npos) << tables[1].title;
  EXPECT_EQ(tables[2].title.find("※"), std::string::npos);  // a gap is another figure
  EXPECT_NE(tables[2].notes.at(0).find("※1 rate of new needs"), std::string::npos) << tables[2].notes.at(0);
}

TEST_F(AnswerTables, AVerdictThatDoesNotSurviveSaysSo) {
  Answer answered = answer({{"crises_per_10k"}}, {&today.table(), &arm.table()});
  answered.criteria[0].arms[0].fragile = true;
  const TextTable table = answer_tables(question, answered, Language::ja).at(0);
  EXPECT_EQ(table.rows.at(0).at(3), "減る（改善）、仮定しだい");
  EXPECT_TRUE(table.notes.at(0).starts_with("「仮定しだい」"));
}

}  // namespace
}  // namespace bansou
