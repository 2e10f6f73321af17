#include "model/app/comparison_tables.hpp"

#include <gtest/gtest.h>

#include "model/text/number_text.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class ComparisonTablesTest : public testing::Test {
 protected:
  Scenario scenario = fabricated::tottori();
  MetricCollector with_a = fabricated::collect_tottori(scenario, 6);
  MetricCollector with_b = fabricated::collect_tottori(scenario, 6, 0.8);
  Summary a = summarise(scenario, with_a);
  Summary b = summarise(scenario, with_b);
  Comparison comparison = compare(with_a.table(), with_b.table());
  std::vector<TextTable> tables =
      comparison_tables({scenario, a, "A"}, {scenario, b, "B"}, comparison, Language::en);
};

TEST_F(ComparisonTablesTest, LeaveOutWhatThereIsNothingToSayOf) {
  std::vector<std::string> titles;
  for (const TextTable& table : tables) titles.push_back(table.title.substr(0, 22));
  EXPECT_EQ(titles, (std::vector<std::string>{"Headline outcomes (who", "Difference by populati",
                                              "Difference by health c", "Where residents wait l",
                                              "Municipalities that ga", "Municipalities that lo"}));
}

TEST_F(ComparisonTablesTest, SayWhatTheirMarksMean) {
  const auto& notes = tables[0].notes;
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_TRUE(notes[0].starts_with("†"));
  EXPECT_TRUE(notes[1].starts_with("≥"));
}

TEST_F(ComparisonTablesTest, GainersAreNamedWithHowMuchTheyGain) {
  const std::size_t wait = 0;
  const std::string gain =
      "鳥取市: " + comparison.metrics[wait].name.en + " " +
      difference_text(comparison.at(wait, first_municipality_group).simultaneous, Language::en) + " days";
  EXPECT_TRUE(tables[4].notes.at(0).starts_with(gain)) << tables[4].notes.at(0);
  EXPECT_EQ(tables[4].notes.back(), "and 2 more");
  EXPECT_EQ(tables[5].title, "Municipalities that lose beyond doubt: none");
}

}  // namespace
}  // namespace bansou
