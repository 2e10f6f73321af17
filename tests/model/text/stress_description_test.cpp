#include "model/text/stress_description.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

class StressDescriptionTest : public testing::TestWithParam<Language> {
 protected:
  std::string page() {
    const Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 3));
    return stress_description(scenario, summary, fabricated::tottori_facts(), GetParam());
  }
  Scenario scenario = fabricated::tottori();
};

INSTANTIATE_TEST_SUITE_P(Languages, StressDescriptionTest, testing::Values(Language::ja, Language::en));

TEST_P(StressDescriptionTest, HasEveryItemOfTheChecklistInOrder) {
  const std::string text = page();
  std::size_t at = 0;
  for (const char* item : {"### 1.1 ", "### 1.2 ",   "### 1.3 ",   "### 2.1 ",   "### 2.2 ",   "### 2.3 ",
                           "### 2.4 ", "### 2.5.1 ", "### 2.5.2 ", "### 2.5.3 ", "### 2.5.4 ", "### 2.5.5 ",
                           "### 3.1 ", "### 3.2 ",   "### 3.3 ",   "### 3.4 ",   "### 4.1 ",   "### 4.2 ",
                           "### 4.3 ", "### 5.1 ",   "### 5.2 ",   "### 5.3 ",   "## 6. "}) {
    at = text.find(item, at);
    ASSERT_NE(at, std::string::npos) << item;
  }
}

TEST_P(StressDescriptionTest, SaysWhatRanAndWithWhatFigures) {
  const std::string text = page();
  for (const char* part : {"seed 20210401", "--replications 20", "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
                           "HDF5 1.10.8", "47.06", "phn-2022", "digraph", "2021-04-01"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part;
  }
}

TEST_P(StressDescriptionTest, SaysWhatCameOfThePrecision) {
  const MetricCollector collected = fabricated::collect_tottori(scenario, 3);
  Summary summary = summarise(scenario, collected);
  summary.precision = precision_of(collected.table(), 0.05, 100);
  const std::string text = stress_description(scenario, summary, fabricated::tottori_facts(), GetParam());
  EXPECT_NE(text.find(GetParam() == Language::ja ? "±5 % に届いていません（反復3回、上限100回"
                                                 : "not within ±5 % after 3 replications (at most 100"),
            std::string::npos);
}

TEST_P(StressDescriptionTest, NamesThePolicyThatDecides) {
  EXPECT_EQ(page().find("own.ShortestLine 12ab"), std::string::npos);
  scenario.policy = "own.ShortestLine 12ab";
  EXPECT_NE(page().find("own.ShortestLine 12ab"), std::string::npos);
}

TEST_P(StressDescriptionTest, ShowsTheTextOfFilesAsText) {
  scenario.title = {"<script>", "<script>"};
  scenario.question = {"a|b", "a|b"};
  EXPECT_TRUE(page().starts_with("# \\<script\\>\n"));
  EXPECT_NE(page().find("a\\|b"), std::string::npos);
}

}  // namespace
}  // namespace bansou
