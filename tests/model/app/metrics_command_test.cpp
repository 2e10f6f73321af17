#include "model/app/metrics_command.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/commands.hpp"

namespace bansou {
namespace {

TEST_F(CommandsTest, ListsTheOutcomes) {
  ASSERT_EQ(bansou({"metrics"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("wait_first_contact_p90"));
  EXPECT_TRUE(said("初回相談までの待ち（90%点）"));
  EXPECT_TRUE(said("utilisation.health_centre"));
  EXPECT_FALSE(said("カプラン・マイヤー法"));
}

TEST_F(CommandsTest, SaysWhatAFigureCounts) {
  ASSERT_EQ(bansou({"metrics", "危機"}, Language::ja), 0) << err.str();
  EXPECT_TRUE(said("crises_per_10k — 危機（件/1万人・年、少ないほどよい、案を判断する主な結果）"));
  EXPECT_TRUE(said("すぐに誰かの対応が要る状態"));
  EXPECT_TRUE(said("どの値も反復ごとに計算"));
  EXPECT_FALSE(said("crises_last_year_per_10k"));  // the name itself is another one's part
  ASSERT_EQ(bansou({"metrics", "crises_per_10k"}), 0) << err.str();
  EXPECT_TRUE(said("crises_per_10k — Crises (/10,000/year, less is better, options are judged on it)"));
}

TEST_F(CommandsTest, SaysOnceWhatSeveralFiguresCount) {
  ASSERT_EQ(bansou({"metrics", "P90"}), 0) << err.str();
  const std::string said_once = "From a worker's request for backup";
  const std::size_t first = out.str().find(said_once);
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(out.str().find(said_once, first + 1), std::string::npos);
  EXPECT_TRUE(said("wait_first_contact_p90"));
}

TEST_F(CommandsTest, FindsOutcomesByWhatTheyCount) {
  ASSERT_EQ(bansou({"metrics", "長期入院"}), 0) << err.str();
  EXPECT_TRUE(said("long_stay_end"));
  EXPECT_FALSE(said("crises_per_10k"));
}

TEST_F(CommandsTest, GivesMachinesTheOutcomes) {
  ASSERT_EQ(bansou({"metrics", "hidden_share", "--json"}), 0) << err.str();
  EXPECT_TRUE(out.str().starts_with("["));
  EXPECT_TRUE(said("\"id\": \"hidden_share\""));
  EXPECT_TRUE(said("\"definition\": {"));
}

TEST_F(CommandsTest, AnOutcomeThatIsNotThereIsWrongInput) {
  EXPECT_EQ(bansou({"metrics", "crises_per_10000"}), input_wrong);
  EXPECT_TRUE(complained("there is no outcome 'crises_per_10000'"));
  EXPECT_TRUE(complained("Did you mean 'crises_per_10k'?"));
  EXPECT_EQ(bansou({"metrics", "途切れた引継ぎ"}, Language::ja), input_wrong);
  EXPECT_TRUE(complained("「途切れた引継ぎ」という結果はありません"));
  EXPECT_TRUE(complained("途切れた引き継ぎ"));
  EXPECT_TRUE(complained("一覧: bansou metrics"));
}

TEST(MetricsCommand, WhatHasTheNameItselfIsMeant) {
  std::vector<Metric> all(2);
  all[0].id = "overtime_hours";
  all[0].name = {"勤務時間を過ぎた支援（全員）", "Overtime, all staff"};
  all[1].id = "overtime.desk";
  all[1].name = {"窓口の時間外", "Overtime: Desk"};
  EXPECT_EQ(matching(all, "").size(), 2U);
  EXPECT_EQ(matching(all, "OVERTIME").size(), 2U);
  EXPECT_EQ(matching(all, "overtime: desk").size(), 1U);
  EXPECT_EQ(matching(all, "全員").front().id, "overtime_hours");
  EXPECT_TRUE(matching(all, "beds").empty());
}

}  // namespace
}  // namespace bansou
