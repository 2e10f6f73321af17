#include "model/app/robustness_tables.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

using Row = std::vector<std::string>;

Difference judged(double difference, Verdict verdict) {
  Difference result;
  result.verdict = verdict;
  result.interval = {difference, difference - 1, difference + 1};
  result.simultaneous = {difference, difference - 2, difference + 2};
  return result;
}

class RobustnessTablesTest : public testing::Test {
 protected:
  RobustnessTablesTest() {
    scenario.parameters["need.crisis"] = {
        0.3, 0.2, 0.4, Dimension::share, "%", 0.01, 2021, "assumption", {}, {"危機の率", "rate of crises"}};
    Metric crises;
    crises.id = "crises_per_10k";
    crises.name = {"危機", "Crises"};
    crises.unit = {"件", "crises"};
    crises.better = Better::lower;
    robustness.outcomes = {crises};
    robustness.now = {{judged(-3, Verdict::falls), judged(1, Verdict::not_shown)}};
    robustness.draws = 20;
  }
  std::vector<TextTable> tables(const Row& options, Language language = Language::en) {
    for (auto& differences : robustness.now) differences.resize(options.size());
    return robustness_tables(robustness, scenario, "A", options, language);
  }

  Scenario scenario = fabricated::tottori();
  Robustness robustness;
};

TEST_F(RobustnessTablesTest, SayWhatEachConclusionRestsOn) {
  robustness.conclusions = {{0, 0, Verdict::falls, Verdict::same, 17}};
  EXPECT_EQ(tables({"B"}).at(0).rows.at(0).at(3), "−3.0 → — crises");
  robustness.conclusions[0].least = -7.25;
  robustness.conclusions[0].most = 0.5;
  const TextTable table = tables({"B"}).at(0);
  EXPECT_EQ(table.rows.at(0),
            (Row{"Crises", "falls (better)", "17 of 20", "−3.0 → −7.2 to 0.50 crises", "about the same"}));
  EXPECT_EQ(table.notes.at(0).find("Not known"), std::string::npos);
  robustness.conclusions[0].unknown = 2;
  const TextTable some = tables({"B"}).at(0);
  EXPECT_EQ(some.rows.at(0).at(2), "17 of 20; 2 not known");
  EXPECT_NE(some.notes.at(0).find("Not known"), std::string::npos);
  EXPECT_EQ(tables({"B"}, Language::ja).at(0).rows.at(0).at(2), "20通り中17、不明2");
}

TEST_F(RobustnessTablesTest, NameTheOptionWhereThereAreSeveral) {
  robustness.conclusions = {{0, 1, Verdict::rises, Verdict::rises, 20}};
  EXPECT_EQ(tables({"B", "C"}).at(0).rows.at(0).at(0), "C: Crises");
}

TEST_F(RobustnessTablesTest, WithoutAConclusionSaySo) {
  const TextTable table = tables({"B"}, Language::ja).at(0);
  EXPECT_TRUE(table.rows.empty());
  EXPECT_NE(table.notes.at(0).find("確かめる結論がありません"), std::string::npos);
}

TEST_F(RobustnessTablesTest, NameTheAssumptionThatDivides) {
  robustness.hinges = {{0, "need.crisis", {judged(0, Verdict::same)}, {judged(-6, Verdict::falls)}}};
  const std::vector<TextTable> said = tables({"B"});
  ASSERT_EQ(said.size(), 2U);
  EXPECT_NE(said[1].title.find("rate of crises (need.crisis)"), std::string::npos) << said[1].title;
  EXPECT_EQ(said[1].head, (Row{"", "low: 20 %", "as it is: 30 %", "high: 40 %"}));
  EXPECT_EQ(said[1].rows.at(0), (Row{"B", "0 about the same", "−3.0 falls (better)", "−6.0 falls (better)"}));
  EXPECT_NE(said[1].notes.at(0).find("of 1 outcomes the conclusions of the 1 above"), std::string::npos);
}

TEST_F(RobustnessTablesTest, SayWhereNothingDivides) {
  robustness.hinges = {{0, "need.crisis", {judged(-1, Verdict::falls)}, {judged(-6, Verdict::falls)}}};
  const std::vector<TextTable> said = tables({"B"});
  ASSERT_EQ(said.size(), 1U);
  EXPECT_NE(said[0].notes.back().find("no conclusion changes in any of 1 outcomes"), std::string::npos);
}

TEST_F(RobustnessTablesTest, CountWhoIsBest) {
  robustness.leads = {{0, {1, 15, 6}, 2}};
  const TextTable table = tables({"B", "C"}).back();
  EXPECT_EQ(table.head, (Row{"", "A", "B", "C", "not known"}));
  EXPECT_EQ(table.rows.at(0), (Row{"Crises", "1", "15", "6", "2"}));
}

}  // namespace
}  // namespace bansou
