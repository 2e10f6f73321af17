#include "model/text/assumption_tables.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(AssumptionTables, EveryParameterHasItsRowUnderItsTeam) {
  const Scenario scenario = fabricated::tottori();
  std::size_t rows = 0;
  std::vector<std::string> desk;
  for (const TextTable& table : assumption_tables(scenario, Language::en)) {
    rows += table.rows.size();
    if (table.title == "Municipal desk, staff (2)") desk = table.rows[0];
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.head.size());
  }
  EXPECT_EQ(rows, scenario.parameters.size());
  ASSERT_FALSE(desk.empty());
  EXPECT_EQ(desk[0], "public health nurse: posts per resident");
  EXPECT_EQ(desk[1], "municipal_desk.phn.density");
}

TEST(AssumptionTables, CountsWhatHasNoSource) {
  const Scenario scenario = fabricated::tottori();
  EXPECT_EQ(assumptions_in_short(scenario).en,
            "10 figures were used; 9 of them are assumptions without a source.");
}

TEST(AssumptionTables, NamesWhatMovesEachOutcomeMost) {
  const Scenario scenario = fabricated::tottori();
  const std::vector<Weight> weights{{"cost.phn", "crises_per_10k", 1.5},
                                    {"need.onset_adult", "crises_per_10k", 1.0},
                                    {"unknown", "crises_per_10k", 9.0},  // no figure of this scenario
                                    {"cost.phn", "hidden_share", 0.0}};
  const TextTable table = heaviest_table(scenario, weights, Language::en);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0],
            (std::vector<std::string>{"Crises", "Cost: public health nurse: pay a year (cost.phn)",
                                      "7,500,000 yen/FTE/year", "6,000,000 yen/FTE/year",
                                      "9,000,000 yen/FTE/year"}));
  EXPECT_TRUE(heaviest_table(scenario, {}, Language::en).title.empty());
}

TEST(AssumptionTables, SourcesAreListed) {
  const TextTable sources = sources_table(fabricated::tottori(), Language::ja);
  ASSERT_EQ(sources.rows.size(), 1U);
  EXPECT_EQ(sources.rows[0][0], "phn-2022");
  EXPECT_EQ(sources.rows[0].size(), sources.head.size());
}

}  // namespace
}  // namespace bansou
