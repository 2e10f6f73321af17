#include "model/app/selection_table.hpp"

#include <gtest/gtest.h>

namespace bansou {
namespace {

TEST(SelectionTable, ATieIsWordedAsTheVerdicts) {
  const std::vector<Metric> metrics{{"a", {"あ", "a"}, {"人", "people"}, Better::lower}};
  const auto row = [&](std::vector<std::size_t> contenders, Verdict between, Language language) {
    return selection_table({{0, std::move(contenders), between}}, metrics, 3, language).rows.at(0);
  };
  using Row = std::vector<std::string>;
  EXPECT_EQ(row({1}, Verdict::unknown, Language::ja), (Row{"あ", "B", ""}));
  EXPECT_EQ(row({1, 0}, Verdict::same, Language::ja), (Row{"あ", "B、A", "ほぼ同じ"}));
  EXPECT_EQ(row({1, 0}, Verdict::not_shown, Language::en), (Row{"a", "B, A", "not shown"}));
}

TEST(SelectionTable, NamesWhatCannotBeRanked) {
  std::vector<Metric> metrics{{"a", {"あ", "a"}, {"人", "people"}, Better::lower},
                              {"b", {"い", "b"}, {"日", "days"}, Better::lower}};
  const auto notes = [&] {
    return selection_table({{0, {1}, Verdict::unknown}}, metrics, 3, Language::ja).notes;
  };
  EXPECT_EQ(notes().size(), 1U);
  metrics[1].headline = true;
  ASSERT_EQ(notes().size(), 2U);
  EXPECT_TRUE(notes()[1].ends_with("い")) << notes()[1];
}

TEST(SelectionTable, ABestThatOtherAssumptionsDenySaysSo) {
  const std::vector<Metric> metrics{{"a", {"あ", "a"}, {"人", "people"}, Better::lower}};
  const std::vector<Selection> best{{0, {1}, Verdict::unknown, true}};
  EXPECT_EQ(selection_table(best, metrics, 3, Language::ja).rows.at(0).at(1), "B（仮定しだい）");
}

TEST(SelectionTable, AWaitThatNoMeanTellsIsMarked) {
  const std::vector<Metric> metrics{{"a", {"あ", "a"}, {"日", "days"}, Better::lower}};
  std::vector<Selection> best{{0, {1}, Verdict::unknown}};
  EXPECT_EQ(selection_table(best, metrics, 3, Language::ja).notes.size(), 1U);
  best[0].overloaded = true;
  const TextTable table = selection_table(best, metrics, 3, Language::ja);
  EXPECT_EQ(table.rows.at(0).at(0), "あ †");
  EXPECT_TRUE(table.notes.at(1).starts_with("†")) << table.notes.at(1);
}

}  // namespace
}  // namespace bansou
