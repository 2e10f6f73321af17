#include "model/app/survival.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(Survival, BlockSaysWhatEachConclusionRestsOn) {
  const Scenario scenario = fabricated::tottori();
  const Comparison comparison = compare(fabricated::collect_tottori(scenario, 5).table(),
                                        fabricated::collect_tottori(scenario, 5, 0.5).table());
  std::size_t crises = 0;
  while (comparison.metrics.at(crises).id != "crises_per_10k") ++crises;
  ASSERT_EQ(comparison.at(crises, 0).verdict, Verdict::falls);
  const Lines lines =
      survival_block(comparison, {20, {{crises, Verdict::falls, Verdict::same, 17}}}, Language::en);
  ASSERT_GE(lines.size(), 3U);
  EXPECT_NE(lines[2].find("falls"), std::string::npos);
  EXPECT_NE(lines[2].find("about the same"), std::string::npos);
  EXPECT_NE(lines[2].find("17 of 20"), std::string::npos);
}

TEST(Survival, WithoutAConclusionNothingIsTested) {
  const Scenario scenario = fabricated::tottori();
  const MetricCollector same = fabricated::collect_tottori(scenario, 3);
  const Comparison comparison = compare(same.table(), same.table());
  std::ostringstream out;
  Console console{Language::ja, out, out, false};
  const Robustness none = robustness_of(scenario, scenario, comparison, 20, 1, true, console);
  EXPECT_TRUE(none.conclusions.empty());
  EXPECT_NE(survival_block(comparison, none, Language::ja)[1].find("確かめる結論がありません"),
            std::string::npos);
}

}  // namespace
}  // namespace bansou
