#include "model/app/stationary_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/app/screen.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class StationaryTableTest : public testing::TestWithParam<Language> {
 protected:
  static bool has(const Lines& lines, const std::string& text) {
    return std::ranges::any_of(lines, [&](const auto& line) { return line.find(text) != line.npos; });
  }
  StationaryTableTest() { summary.years = 5; }
  Summary summary;
};

INSTANTIATE_TEST_SUITE_P(Languages, StationaryTableTest, testing::Values(Language::ja, Language::en));

TEST_P(StationaryTableTest, PutsTheFiguresBesideEachOther) {
  const Text people{"人", "people"};
  summary.stationary = {
      {"open_cases", {"継続事例", "open cases"}, people, 678.0, 793.0, 15U, {801.0, 790.0, 812.0}, true},
      {"long_stay", {"長期入院", "long stays"}, people, 749.0, 675.0, std::nullopt, {}}};
  const Lines lines = stationary_block(summary, GetParam());
  ASSERT_GE(lines.size(), 5U);
  for (const char* part : {"678", "793", "801 (790–812)", "15"})
    EXPECT_NE(lines[2].find(part), std::string::npos) << part;
  for (const char* part :
       {"749", "675", GetParam() == Language::ja ? "5年では落ち着かない" : "after 5 years"})
    EXPECT_NE(lines[3].find(part), std::string::npos) << part;
  EXPECT_TRUE(has(lines, "MSER-5"));
  EXPECT_FALSE(has(lines, "10%"));
  summary.stationary[0].sure = false;
  const Lines unsure = stationary_block(summary, GetParam());
  EXPECT_NE(unsure[2].find("801 (790–812)?"), std::string::npos) << unsure[2];
  EXPECT_TRUE(has(unsure, "10%"));
}

TEST_P(StationaryTableTest, FitsTheScreen) {
  const Scenario scenario = fabricated::tottori();
  summary.stationary = stationary_figures(fabricated::collect_tottori(scenario, 3));
  for (const std::string& line : stationary_block(summary, GetParam()))
    EXPECT_LE(display_width(line), screen_width) << line;
}

TEST_P(StationaryTableTest, IsLeftOutIfNotAskedFor) {
  EXPECT_TRUE(stationary_block(summary, GetParam()).empty());
  EXPECT_TRUE(stationary_section(summary, GetParam()).empty());
}

}  // namespace
}  // namespace bansou
