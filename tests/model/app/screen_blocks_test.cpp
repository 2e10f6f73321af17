#include "model/app/screen_blocks.hpp"

#include <gtest/gtest.h>

#include "model/text/number_text.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class ScreenBlocksTest : public testing::Test {
 protected:
  static std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
  }
  static std::string line_with(const Lines& lines, const std::string& text) {
    for (const std::string& line : lines) {
      if (line.find(text) != line.npos) return line;
    }
    return "";
  }

  Scenario scenario = fabricated::tottori();
  Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 10));
};

TEST_F(ScreenBlocksTest, BandsWithoutMunicipalitiesHaveNoFigures) {
  const Lines lines = waits_block(summary, Language::ja);
  const std::string empty = line_with(lines, "30万人以上");
  EXPECT_EQ(empty.find_first_of("123456789", empty.find("以上")), std::string::npos) << empty;
  EXPECT_NE(empty.find("—"), std::string::npos);
}

TEST_F(ScreenBlocksTest, WaitsThatGrowOrAreUnknownAreMarked) {
  const Lines lines = waits_block(summary, Language::en);
  EXPECT_NE(line_with(lines, "under 10,000").find("≥"), std::string::npos);
  EXPECT_NE(line_with(lines, "under 10,000").find("†"), std::string::npos);
  // The desks of both cities keep up: the first two waits carry no mark.
  const std::string cities = line_with(lines, "100,000–300,000");
  EXPECT_EQ(cities.substr(0, cities.find("(", cities.find("(") + 1)).find("†"), std::string::npos);
  const Lines marks = marks_block(lines, Language::en);
  EXPECT_TRUE(marks.at(0).starts_with("  †"));
  EXPECT_TRUE(marks.at(1).starts_with("  ≥"));
  EXPECT_TRUE(marks_block({"nothing"}, Language::en).empty());
}

TEST_F(ScreenBlocksTest, WhoWaitsForAWorkerAfterTheFirstContactIsShown) {
  EXPECT_TRUE(line_with(waits_block(summary, Language::en), "named worker").empty());  // nobody waited
  const std::size_t metric = find_metric(summary.metrics, "wait_caseload_slot_p90").value();
  summary.estimates[metric * summary.groups.size()] = {.interval = {155.0, 136.0, 174.0}, .observed = 10};
  EXPECT_EQ(line_with(waits_block(summary, Language::ja), "担当者が決まるまで"),
            "  その後、担当者が決まるまで（90%点）: 地域全体 155 (136–174)");
}

TEST_F(ScreenBlocksTest, NamesWhoCannotKeepUp) {
  const Lines lines = teams_block(scenario, summary, Language::ja);
  EXPECT_NE(line_with(lines, "市町村の保健・福祉窓口").find("2/8 か所が追いつかない"), std::string::npos);
  EXPECT_NE(
      joined(lines).find("倉吉市：滞留が年36 (36–36)件ずつ増える、若桜町：滞留が年12 (12–12)件ずつ増える"),
      std::string::npos);
  EXPECT_NE(joined(lines).find("余力なし"), std::string::npos);
  EXPECT_NE(line_with(lines, "相談支援事業所").find("滞留の増加は見られない"), std::string::npos);
  EXPECT_TRUE(line_with(lines, "基幹相談支援センター").empty());  // nobody has one
}

TEST_F(ScreenBlocksTest, NamesTheThreeWorstPlacesAndHowManyMore) {
  TeamSummary& desk = summary.teams[0];
  desk.places = 9;
  desk.overloaded.clear();
  for (const char* name : {"一町", "二町", "三町", "四町", "五町"})
    desk.overloaded.push_back({name, {name, name}, Pace::backlog_grows, {20.0, 15.0, 25.0}, {}, 1.0});
  desk.overloaded[1].pace = Pace::lacks_slots;
  desk.overloaded[1].slot_growth = {19.0, 14.0, 24.0};
  const std::string en = joined(teams_block(scenario, summary, Language::en));
  EXPECT_NE(en.find("5/9 lag"), std::string::npos);
  EXPECT_NE(en.find("一町: backlog grows by 20 (15–25) a year; 二町: line for slots grows by 19 "),
            std::string::npos)
      << en;
  EXPECT_NE(en.find("三町"), std::string::npos);
  EXPECT_EQ(en.find("四町"), std::string::npos);
  EXPECT_NE(en.find("2 more"), std::string::npos);
  EXPECT_NE(joined(teams_block(scenario, summary, Language::ja)).find("ほか2か所"), std::string::npos);
}

TEST_F(ScreenBlocksTest, BedsOfTheRegionAndByAreaHaveIntervals) {
  const std::string ja = joined(beds_block(summary, Language::ja));
  EXPECT_NE(ja.find("病床利用率（月平均、95%区間）: 地域全体 88.8 (88.8–88.8)%"), std::string::npos) << ja;
  EXPECT_NE(ja.find("仮の圏域31-02 88.8 (88.8–88.8)%"), std::string::npos) << ja;
  EXPECT_NE(joined(beds_block(summary, Language::en)).find("whole region 88.8 (88.8–88.8)%"),
            std::string::npos);
  summary.beds.clear();
  EXPECT_TRUE(beds_block(summary, Language::ja).empty());
}

TEST_F(ScreenBlocksTest, HeadlinesHaveUnitsAndNoWaits) {
  const Lines lines = outcomes_block(summary, Language::ja);
  EXPECT_NE(line_with(lines, "危機").find("件/1万人・年"), std::string::npos);
  EXPECT_TRUE(line_with(lines, "初回相談までの待ち").empty());
  EXPECT_TRUE(line_with(lines, "担当者の空き").empty());
  EXPECT_NE(lines.at(0).find("支援の必要な人 13,283人"), std::string::npos);
}

TEST_F(ScreenBlocksTest, CausesAreOrderedByTheirShare) {
  const Lines lines = causes_block(summary, Language::en);
  EXPECT_NE(lines.at(1).find("a named worker"), std::string::npos);
  EXPECT_TRUE(lines.at(1).ends_with(number_text(summary.at("waiting_days.caseload_slot", 0).interval.mean)));
  const double share = summary.at("waiting_share.caseload_slot", 0).interval.mean;
  EXPECT_NE(lines.at(1).find(fixed_text(share, 0) + "%"), std::string::npos);
  EXPECT_NE(lines.at(2).find("first contact"), std::string::npos);
}

TEST_F(ScreenBlocksTest, SmallPlacesAreToldAsChances) {
  const Lines lines = chances_block(summary, Language::ja);
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_NE(lines[2].find("江府町（2,672人）"), std::string::npos);  // the smallest first
  EXPECT_NE(joined(lines).find("10回中10回（7〜10）"), std::string::npos);
}

}  // namespace
}  // namespace bansou
