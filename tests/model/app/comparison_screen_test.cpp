#include "model/app/comparison_screen.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/text/number_text.hpp"
#include "tests/model/app/fabricated_run.hpp"
#include "tests/model/app/lines.hpp"

namespace bansou {
namespace {

using testing::line_with;

class ComparisonScreenTest : public ::testing::Test {
 protected:
  ComparisonScreenTest() {
    b.title = {"案B", "Option B"};
    Change change;
    change.name = {"増員", "More staff"};
    change.team = "municipal_desk";
    change.municipalities = {4, 5};
    change.add = {{"phn", 1.5}};
    b.changes = {change};
  }
  std::vector<std::string> lines(Language language) {
    const Comparison comparison = compare(with_a.table(), with_b.table());
    return comparison_lines({a, summary_a, "A"}, {b, summary_b, "C"}, comparison, language);
  }

  Scenario a = fabricated::tottori();
  Scenario b = a;
  MetricCollector with_a = fabricated::collect_tottori(a, 6);
  MetricCollector with_b = fabricated::collect_tottori(b, 6, 0.8);
  Summary summary_a = summarise(a, with_a);
  Summary summary_b = summarise(b, with_b);
};

TEST_F(ComparisonScreenTest, JudgesEachOutcome) {
  const auto ja = lines(Language::ja);
  EXPECT_NE(line_with(ja, "  危機 ").find("減る（改善）"), std::string::npos);
  EXPECT_NE(line_with(ja, "  入院 ").find("まったく同じ"), std::string::npos);
  EXPECT_NE(line_with(ja, "専門的支援までの待ち（90%点）").find("分からない"), std::string::npos);
  EXPECT_NE(line_with(ja, "専門的支援までの待ち（90%点）").find("≥"), std::string::npos);
  EXPECT_NE(line_with(lines(Language::en), "  Crises").find("falls (better)"), std::string::npos);
}

TEST_F(ComparisonScreenTest, ShowsTheIntervalThatTheVerdictRestsOn) {
  const Comparison comparison = compare(with_a.table(), with_b.table());
  const std::size_t crises = *with_a.table().find("crises_per_10k");
  const Difference& region = comparison.at(crises, 0);
  const std::string line = line_with(lines(Language::en), "  Crises");
  EXPECT_NE(line.find(difference_text(region.simultaneous, Language::en)), std::string::npos) << line;
  EXPECT_EQ(line.find(difference_text(region.interval, Language::en)), std::string::npos) << line;
  EXPECT_FALSE(line_with(lines(Language::en), "C−A (simultaneous 95%)").empty());
  EXPECT_FALSE(line_with(lines(Language::ja), "C−A（同時95%区間）").empty());
}

TEST_F(ComparisonScreenTest, SaysWhoseResidentsWaitLongest) {
  const auto ja = lines(Language::ja);
  const auto heading = std::ranges::find_if(
      ja, [](const std::string& line) { return line.starts_with("最も長く待つ市区町村"); });
  ASSERT_NE(heading, ja.end());
  const std::string first_contact = *(heading + 2);
  EXPECT_NE(first_contact.find("初回相談までの待ち（中央値）"), std::string::npos);
  EXPECT_NE(first_contact.find("減る（改善）"), std::string::npos) << first_contact;
}

TEST_F(ComparisonScreenTest, SaysWhichTeamsAreOnlyAPart) {
  EXPECT_TRUE(line_with(lines(Language::ja), "区域の一部").empty());
  a.cut_areas = {{Level::area, "31-01", 20.0, 1000.0}};
  EXPECT_FALSE(line_with(lines(Language::ja), "区域の一部").empty());
}

TEST_F(ComparisonScreenTest, SaysWhatItCosts) {
  const auto ja = lines(Language::ja);
  EXPECT_NE(line_with(ja, "費用の差").find("+2,250万円"), std::string::npos);  // 2 towns x 1.5 x 7.5 million
  EXPECT_NE(line_with(ja, "+ 2021-04-01から 増員").find("若桜町、智頭町"), std::string::npos);
  b.changes[0].add = {{"peer", 1.0}};
  EXPECT_NE(line_with(lines(Language::en), "Difference in cost").find("not known"), std::string::npos);
}

TEST_F(ComparisonScreenTest, SaysWhoGainsAndWhoLoses) {
  const auto ja = lines(Language::ja);
  EXPECT_NE(line_with(ja, "はっきり良くなる市区町村").find("8"), std::string::npos);
  EXPECT_EQ(line_with(ja, "はっきり悪くなる市区町村"), "はっきり悪くなる市区町村: なし");
}

TEST_F(ComparisonScreenTest, MarksWaitsThatGoOnGrowing) {
  EXPECT_NE(line_with(lines(Language::ja), "初回相談までの待ち（中央値）").find("†"), std::string::npos);
}

TEST_F(ComparisonScreenTest, KeepsToItsWidth) {
  for (const Language language : {Language::ja, Language::en}) {
    for (const std::string& line : lines(language)) EXPECT_LE(display_width(line), screen_width) << line;
  }
}

}  // namespace
}  // namespace bansou
