#include "model/app/screen.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/app/table.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class ScreenTest : public testing::TestWithParam<Language> {
 protected:
  Scenario scenario = fabricated::tottori();
  Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 10));
  RunFacts facts = fabricated::tottori_facts();
  std::vector<std::string> lines() {
    facts.replications = 10;
    return screen_lines(scenario, summary, facts, GetParam());
  }
  bool has(const std::string& text) {
    const auto all = lines();
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& line) { return line.find(text) != line.npos; });
  }
};

INSTANTIATE_TEST_SUITE_P(Languages, ScreenTest, testing::Values(Language::ja, Language::en));

TEST_P(ScreenTest, FitsOneScreen) {
  const auto all = lines();
  EXPECT_LE(all.size(), 62U);  // five teams cannot keep up here, and each takes a line; three health centres
  for (const std::string& line : all) EXPECT_LE(display_width(line), screen_width) << line;
}

TEST_P(ScreenTest, SaysWhatItIsAndWhereItIs) {
  EXPECT_EQ(lines().front(), scenario.title.in(GetParam()));
  EXPECT_TRUE(has(GetParam() == Language::ja ? "未較正" : "UNCALIBRATED"));
  EXPECT_TRUE(has(GetParam() == Language::ja ? "仮の圏域" : "SYNTHETIC AREAS"));
  EXPECT_TRUE(has("results/tottori.h5"));
  EXPECT_FALSE(has(GetParam() == Language::ja ? "途中" : "UNFINISHED"));
}

TEST_P(ScreenTest, SaysHowFullTheBedsAre) {
  EXPECT_TRUE(has(GetParam() == Language::ja ? "病床利用率" : "Bed occupancy"));
}

TEST_P(ScreenTest, SaysWhatCameOfThePrecision) {
  const std::string word = GetParam() == Language::ja ? "精度: 求めた ±5 % に" : "Precision: not within ±5 %";
  EXPECT_FALSE(has(word));
  summary.precision = precision_of(fabricated::collect_tottori(scenario, 10).table(), 0.05, 100);
  EXPECT_TRUE(has(word));
  EXPECT_TRUE(has(GetParam() == Language::ja ? "下限しか分からない" : "only a lower bound"));
}

TEST_P(ScreenTest, SaysWhenItIsUnfinished) {
  facts.replications = 20;
  const auto all = screen_lines(scenario, summary, facts, GetParam());
  const std::string word = GetParam() == Language::ja ? "【途中】" : "UNFINISHED";
  EXPECT_TRUE(
      std::any_of(all.begin(), all.end(), [&](const auto& line) { return line.find(word) != line.npos; }));
}

TEST_P(ScreenTest, LimitsItselfToWhatIsThere) {
  scenario.municipalities.resize(2);  // two cities
  scenario.local.resize(2);
  summary = summarise(scenario, fabricated::collect_tottori(scenario, 2));
  EXPECT_FALSE(has(GetParam() == Language::ja ? "小さい町" : "Small places"));
}

TEST_P(ScreenTest, NamesTheAssumptionThatMarkedFiguresHangOn) {
  EXPECT_FALSE(has("※"));
  summary.hanging = {{"chance_backup_unanswered", "need.onset"}, {"crises_per_10k", "need.onset"}};
  EXPECT_TRUE(has(GetParam() == Language::ja ? "危機 ※1" : "Crises ※1"));
  EXPECT_TRUE(has(GetParam() == Language::ja ? "間に合わない専門的支援 ※1" : "backup too late ※1"));
  EXPECT_TRUE(has(GetParam() == Language::ja ? "※1 支援が必要になる率 " : "※1 rate of new needs "));
  for (const std::string& line : lines()) EXPECT_LE(display_width(line), screen_width) << line;
}

TEST_P(ScreenTest, WhereHardlyAnybodyAsksInVainItSaysWhoWaits) {
  const std::string word =
      GetParam() == Language::ja ? "「相談・受診に届かなかった割合」" : "named worker (about";
  EXPECT_FALSE(has(word));
  for (std::size_t i = 0; i < summary.metrics.size(); ++i) {
    if (summary.metrics[i].id == "gave_up_share")
      summary.estimates[i * summary.groups.size()].interval.mean = 0.9;
  }
  EXPECT_TRUE(has(word));
}

}  // namespace
}  // namespace bansou
