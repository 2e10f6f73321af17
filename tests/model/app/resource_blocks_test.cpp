#include "model/app/resource_blocks.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_summary.hpp"
#include "tests/model/app/lines.hpp"

namespace bansou {
namespace {

using testing::joined;
using testing::line_with;

using ResourceBlocksTest = FabricatedSummary;

TEST_F(ResourceBlocksTest, NamesWhoCannotKeepUp) {
  const Lines lines = teams_block(scenario, summary, Language::ja);
  EXPECT_NE(line_with(lines, "市町村の保健・福祉窓口").find("2/8 か所が追いつかない"), std::string::npos);
  EXPECT_NE(
      joined(lines).find("倉吉市：滞留が年36 (36–36)件ずつ増える、若桜町：滞留が年12 (12–12)件ずつ増える"),
      std::string::npos);
  EXPECT_NE(joined(lines).find("余力なし"), std::string::npos);
  EXPECT_NE(line_with(lines, "相談支援事業所").find("滞留の増加は見られない"), std::string::npos);
  EXPECT_TRUE(line_with(lines, "基幹相談支援センター").empty());  // nobody has one
}

TEST_F(ResourceBlocksTest, NamesTheThreeWorstPlacesAndHowManyMore) {
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

TEST_F(ResourceBlocksTest, BedsOfTheRegionAndByAreaHaveIntervals) {
  const std::string ja = joined(beds_block(summary, Language::ja));
  EXPECT_NE(ja.find("病床利用率（月平均、95%区間）: 地域全体 88.8 (88.8–88.8)%"), std::string::npos) << ja;
  EXPECT_NE(ja.find("仮の圏域31-02 88.8 (88.8–88.8)%"), std::string::npos) << ja;
  EXPECT_NE(joined(beds_block(summary, Language::en)).find("whole region 88.8 (88.8–88.8)%"),
            std::string::npos);
  summary.beds.clear();
  EXPECT_TRUE(beds_block(summary, Language::ja).empty());
}

}  // namespace
}  // namespace bansou
