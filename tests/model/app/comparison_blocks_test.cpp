#include "model/app/comparison_blocks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/text/number_text.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class ComparisonBlocksTest : public testing::Test {
 protected:
  static std::string line_with(const Lines& lines, const std::string& text) {
    for (const std::string& line : lines) {
      if (line.find(text) != line.npos) return line;
    }
    return "";
  }

  /// Without the breaks of lines.
  static std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines)
      text += line.substr(std::min(line.size(), line.find_first_not_of(' '))) + " ";
    return text;
  }

  Scenario scenario = fabricated::tottori();
  Comparison comparison = compare(fabricated::collect_tottori(scenario, 6).table(),
                                  fabricated::collect_tottori(scenario, 6, 0.8).table());
};

TEST_F(ComparisonBlocksTest, BandsShowFiguresOnlyWhereThereIsADifference) {
  const Lines lines = bands_block(comparison, Language::ja);
  EXPECT_NE(line_with(lines, "  危機").find("−4.4"), std::string::npos);
  EXPECT_EQ(line_with(lines, "  入院").find_first_of("0123456789"), std::string::npos);
  EXPECT_NE(line_with(lines, "  入院").find("="), std::string::npos);
  EXPECT_NE(line_with(lines, "  入院").find("—"), std::string::npos);  // bands that are not here
}

TEST_F(ComparisonBlocksTest, TownsThatTheChangeIsAboutAreShownIfTheyAreFew) {
  const Lines lines = concerned_block(comparison, {4, 5}, Language::ja);
  EXPECT_NE(line_with(lines, "若桜町").find("智頭町"), std::string::npos);
  EXPECT_TRUE(concerned_block(comparison, {}, Language::ja).empty());
  EXPECT_TRUE(concerned_block(comparison, {0, 1, 2, 3, 4, 5}, Language::ja).empty());
}

TEST_F(ComparisonBlocksTest, GainersAreNamedWithHowMuchTheyGain) {
  const std::size_t wait = 0;
  const std::string gain =
      comparison.metrics[wait].name.en + " " +
      difference_text(comparison.at(wait, first_municipality_group).simultaneous, Language::en) + " days";
  EXPECT_NE(joined(towns_block(comparison, true, Language::en)).find(gain), std::string::npos) << gain;
  EXPECT_NE(line_with(towns_block(comparison, true, Language::en), "鳥取市").find("Wait for first contact"),
            std::string::npos);
  EXPECT_EQ(towns_block(comparison, false, Language::en).front(),
            "Municipalities that lose beyond doubt: none");
}

}  // namespace
}  // namespace bansou
