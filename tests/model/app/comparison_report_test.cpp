#include "model/app/comparison_report.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"
#include "tests/model/app/well_formed.hpp"

namespace bansou {
namespace {

class ComparisonReportTest : public testing::TestWithParam<Language> {
 protected:
  ComparisonReportTest() {
    option.title = {"増員する <案>", "More <staff>"};
    Change change;
    change.name = {"増員", "More staff"};
    change.team = "municipal_desk";
    change.municipalities = {4, 5};
    change.add = {{"phn", 1.0}};
    option.changes = {change};
  }
  std::string page(std::size_t options, ComparedTogether together = {}) {
    const MetricCollector today = fabricated::collect_tottori(a, 12);
    const MetricCollector relieved = fabricated::collect_tottori(a, 12, 0.8);
    const Summary before = summarise(a, today), after = summarise(option, relieved);
    const Comparison comparison = compare(today.table(), relieved.table(), options);
    std::vector<ComparedOption> compared;
    for (std::size_t i = 1; i <= options; ++i)
      compared.push_back({{option, after, letter_of(i)}, comparison});
    together.runs = {fabricated::tottori_facts(), fabricated::tottori_facts()};
    return comparison_report({a, before, "A"}, compared, together, GetParam());
  }
  bool ja() const { return GetParam() == Language::ja; }

  Scenario a = fabricated::tottori();
  Scenario option = a;
};

INSTANTIATE_TEST_SUITE_P(Languages, ComparisonReportTest, testing::Values(Language::ja, Language::en));

TEST_P(ComparisonReportTest, SaysAllThatACouncilAsks) {
  const std::string html = page(1);
  test::expect_well_formed(html);
  for (const char* part :
       {ja() ? "<h1>増員する &lt;案&gt;</h1>" : "<h1>More &lt;staff&gt;</h1>",
        ja() ? "どうなるか。" : "What happens", ja() ? "若桜町、智頭町" : "若桜町, 智頭町",
        ja() ? "+1,500万円" : "+15.0 million yen", ja() ? "減る（改善）" : "falls (better)",
        ja() ? "B−A（同時95%区間）" : "B−A (simultaneous 95%)",
        ja() ? "分かっていないこと" : "What is not known", "bansou compare --robust",
        ja() ? "使うときの限界" : "Limits of use", "20210401", "scenarios/tottori.yaml",
        "1b4e28ba-2fa1-11d2-883f-0016d3cca427", "Bansō 0.1.0"})
    EXPECT_NE(html.find(part), std::string::npos) << part;
}

TEST_P(ComparisonReportTest, OfSeveralOptionsSaysWhichAreBest) {
  const std::string html = page(2, {.best = {"best", {"", "scenarios"}, {{"Crises", "B, C"}}}});
  test::expect_well_formed(html);
  EXPECT_NE(html.find("<h2>best</h2>"), std::string::npos);
  EXPECT_NE(html.find(ja() ? "C: 増員する" : "C: More"), std::string::npos);
}

TEST_P(ComparisonReportTest, SaysWhatBecomesOfConclusionsUnderOtherAssumptions) {
  const std::string html =
      page(1, {.robust = {{"survive", {"", "x"}, {{"Crises", "y"}}}, {"hinges", {}, {}}}});
  test::expect_well_formed(html);
  EXPECT_NE(html.find("<h2>survive</h2>"), std::string::npos);
  EXPECT_NE(html.find("<h3>hinges</h3>"), std::string::npos);
  EXPECT_EQ(html.find(ja() ? "結論が残るかは確かめていません" : "was not tested (bansou"), std::string::npos);
}

}  // namespace
}  // namespace bansou
