#include "model/app/backup_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class BackupTableTest : public testing::Test {
 protected:
  BackupTableTest() {
    MetricCollector collected =
        fabricated::collect(scenario, 5, [this](std::size_t replication, std::size_t) {
          Outcomes outcomes = fabricated::tottori_outcomes(scenario, replication);
          for (std::size_t m = 0; m < scenario.municipalities.size(); ++m) {
            const std::string& centre = scenario.municipalities[m].health_centre;
            outcomes.waits(Wait::backup, m) = {};
            if (centre == "31-03") outcomes.count(Flow::backup_unanswered, m, 0, 500);
            for (int i = 0; i < 100; ++i) outcomes.waits(Wait::backup, m).add(centre == "31-02" ? 40.0 : 5.0);
          }
          return outcomes;
        });
    summary = summarise(scenario, collected);
  }

  Scenario scenario = fabricated::tottori();
  Summary summary;
};

TEST_F(BackupTableTest, PutsFirstWhereMostIsTooLate) {
  const Lines lines = backup_block(scenario, summary, Language::ja);
  ASSERT_GT(lines.size(), 2 + 3U);
  EXPECT_NE(lines[1].find("保健所の人員"), std::string::npos) << lines[1];
  EXPECT_TRUE(lines[2].starts_with("  仮の圏域31-03")) << lines[2];
  EXPECT_TRUE(lines[3].starts_with("  仮の圏域31-02")) << lines[3];  // of the others the longest waits
  EXPECT_NE(lines[3].find("2.00"), std::string::npos) << lines[3];   // posts
  EXPECT_NE(lines[3].find("93.0"), std::string::npos) << lines[3];
  const std::string page = backup_section(scenario, summary, Language::ja);
  EXPECT_NE(page.find("<h3"), std::string::npos);
  EXPECT_NE(page.find("182,729"), std::string::npos);  // residents of these
  EXPECT_NE(page.find("米子市、境港市、江府町"), std::string::npos);
}

TEST_F(BackupTableTest, SaysThatPostsAreOneRuleUnlessSomebodyStatesThem) {
  const auto told = [&] {
    return backup_section(scenario, summary, Language::en).find("one rule of population");
  };
  EXPECT_NE(told(), std::string::npos);
  std::set<std::string> stated;
  for (std::size_t m = 0; m < scenario.municipalities.size() && stated.size() < 3; ++m) {
    EXPECT_NE(told(), std::string::npos) << "of the other places";
    if (!stated.insert(scenario.municipalities[m].health_centre).second) continue;
    scenario.local[m].fte["health_centre.phn"] = 1.0;
  }
  EXPECT_EQ(told(), std::string::npos);
}

TEST_F(BackupTableTest, SaysHowManyAreNotShown) {
  for (const char* name : {"一", "二", "三", "四"}) {
    Group more = summary.groups.back();
    more.id = name;
    summary.groups.push_back(more);
  }
  const std::size_t width = summary.groups.size();
  std::vector<Estimate> wider;
  for (std::size_t metric = 0; metric < summary.metrics.size(); ++metric) {
    for (std::size_t group = 0; group < width; ++group)
      wider.push_back(summary.estimates[metric * (width - 4) + std::min(group, width - 5)]);
  }
  summary.estimates = std::move(wider);
  const Lines lines = backup_block(scenario, summary, Language::en);
  EXPECT_NE(std::ranges::find(lines, "  and 4 more: all of them in --report and --json"), lines.end());
  EXPECT_EQ(std::ranges::count_if(
                lines, [](const std::string& line) { return line.starts_with("  synthetic area 31-03"); }),
            3);
}

TEST_F(BackupTableTest, LeavesAwayWhatSaysNothingNew) {
  for (Municipality& town : scenario.municipalities) town.health_centre = "one for all";
  const Summary one = summarise(scenario, fabricated::collect_tottori(scenario, 2));
  EXPECT_TRUE(backup_block(scenario, one, Language::ja).empty());
  EXPECT_TRUE(backup_section(scenario, one, Language::ja).empty());
}

}  // namespace
}  // namespace bansou
