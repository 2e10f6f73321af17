#include "model/app/group_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/text/number_text.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

using Row = std::vector<std::string>;

class GroupTablesTest : public testing::Test {
 protected:
  static Row row_of(const TextTable& table, const std::string& outcome) {
    const auto found = std::ranges::find_if(
        table.rows, [&](const Row& row) { return row[0] == outcome || row[0].starts_with(outcome + "["); });
    return found == table.rows.end() ? Row{} : *found;
  }

  Scenario scenario = fabricated::tottori();
  Comparison comparison = compare(fabricated::collect_tottori(scenario, 6).table(),
                                  fabricated::collect_tottori(scenario, 6, 0.8).table());
};

TEST_F(GroupTablesTest, BandsShowFiguresOnlyWhereThereIsADifference) {
  const TextTable table = bands_table(comparison, Language::ja);
  EXPECT_EQ(row_of(table, "危機").at(0), "危機[件/1万人・年]");
  EXPECT_EQ(row_of(table, "危機").at(2), "−4.4");
  EXPECT_EQ(row_of(table, "間に合わなかった専門的支援").at(0), "間に合わなかった専門的支援[ポイント]");
  EXPECT_EQ(row_of(table, "入院").at(1), "=");
  EXPECT_EQ(row_of(table, "入院").at(5), "—");  // a band that is not here
}

TEST_F(GroupTablesTest, TownsThatTheChangeIsAboutAreShownIfTheyAreFew) {
  EXPECT_EQ(concerned_table(comparison, {4, 5}, Language::ja).head, (Row{"", "若桜町", "智頭町"}));
  EXPECT_TRUE(concerned_table(comparison, {}, Language::ja).title.empty());
  const TextTable many = concerned_table(comparison, {0, 1, 2, 3, 4, 5}, Language::ja);
  EXPECT_EQ(many.title, "変更の対象となる市区町村の差（6市区町村）: 多いので、--csv の表に。");
  EXPECT_TRUE(many.rows.empty());
  EXPECT_TRUE(concerned_table(comparison, {0, 1, 2, 3, 4, 5, 6, 7}, Language::ja).title.empty());
}

TEST_F(GroupTablesTest, TheyAreShownInCasesToo) {
  const TextTable table = cases_table(comparison, {4}, 5, "A", "C", Language::ja);
  EXPECT_EQ(table.head, (Row{"", "若桜町"}));
  EXPECT_NE(table.title.find("A → C"), std::string::npos) << table.title;
  const std::size_t crises = *find_metric(comparison.metrics, "crises_per_10k");
  const Difference& town = comparison.at(crises, first_municipality_group + 4);
  const double people = comparison.groups[first_municipality_group + 4].population / 1e4;
  EXPECT_EQ(row_of(table, "危機").at(1), number_text(people * town.a) + " → " + number_text(people * town.b));
  EXPECT_EQ(row_of(table, "初回相談での見逃し（件数）").size(), 2U);
  EXPECT_TRUE(cases_table(comparison, {}, 5, "A", "C", Language::ja).title.empty());
  EXPECT_TRUE(cases_table(comparison, {0, 1, 2, 3, 4, 5}, 5, "A", "C", Language::ja).title.empty());
}

TEST_F(GroupTablesTest, HealthCentresShowWhatTheyGiveBackupBy) {
  const TextTable table = health_centres_table(comparison, Language::ja);
  EXPECT_EQ(table.head.size(), 4U);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0][0], "仮の圏域31-01");
  EXPECT_EQ(table.notes, (Row{"単位は左から 日、日、ポイント。"}));
  EXPECT_TRUE(table.rows[1].at(3).starts_with("−"));  // 31-02: less of it too late
  std::vector<Group> one;
  std::ranges::copy_if(comparison.groups, std::back_inserter(one),
                       [](const Group& group) { return group.id != "31-02" && group.id != "31-03"; });
  comparison.groups = one;
  EXPECT_TRUE(health_centres_table(comparison, Language::ja).title.empty());
}

}  // namespace
}  // namespace bansou
