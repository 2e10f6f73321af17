#include "model/app/screen_blocks.hpp"

#include <gtest/gtest.h>

#include "model/text/number_text.hpp"
#include "tests/model/app/fabricated_summary.hpp"
#include "tests/model/app/lines.hpp"

namespace bansou {
namespace {

using testing::joined;
using testing::line_with;

using ScreenBlocksTest = FabricatedSummary;

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
