#include "model/app/survival.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(Survival, SaysWhatEachConclusionRestsOn) {
  const Scenario scenario = fabricated::tottori();
  const Comparison comparison = compare(fabricated::collect_tottori(scenario, 5).table(),
                                        fabricated::collect_tottori(scenario, 5, 0.5).table());
  std::size_t crises = 0;
  while (comparison.metrics.at(crises).id != "crises_per_10k") ++crises;
  ASSERT_EQ(comparison.at(crises, 0).verdict, Verdict::falls);
  Robustness robustness{20, {{crises, Verdict::falls, Verdict::same, 17}}};
  const TextTable table = survival_table(comparison, robustness, Language::en);
  EXPECT_EQ(table.rows.at(0),
            (std::vector<std::string>{"Crises", "falls (better)", "about the same", "17 of 20"}));
  EXPECT_EQ(table.notes.at(0).find("Not known"), std::string::npos);
  robustness.conclusions[0].unknown = 2;
  const TextTable some = survival_table(comparison, robustness, Language::en);
  EXPECT_EQ(some.rows.at(0).back(), "17 of 18; 2 not known");
  EXPECT_NE(some.notes.at(0).find("Not known"), std::string::npos);
  EXPECT_EQ(survival_table(comparison, robustness, Language::ja).rows.at(0).back(), "18通り中17、不明2");
}

TEST(Survival, WithoutAConclusionNothingIsTested) {
  const Scenario scenario = fabricated::tottori();
  const MetricCollector same = fabricated::collect_tottori(scenario, 3);
  const Comparison comparison = compare(same.table(), same.table());
  std::ostringstream out;
  Console console{Language::ja, out, out, false};
  const Robustness none = robustness_of(scenario, scenario, comparison, 20, 1, true, console);
  EXPECT_TRUE(none.conclusions.empty());
  const TextTable table = survival_table(comparison, none, Language::ja);
  EXPECT_TRUE(table.rows.empty());
  EXPECT_NE(table.notes.at(0).find("確かめる結論がありません"), std::string::npos);
}

}  // namespace
}  // namespace bansou
