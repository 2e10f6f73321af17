#include "model/text/comparison_notes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

using Texts = std::vector<std::string>;

/// About alike on both sides, unless the test says otherwise.
class ComparisonNotesTest : public testing::Test {
 protected:
  ComparisonNotesTest() {
    const Scenario scenario = fabricated::tottori();
    const MetricCollector runs = fabricated::collect_tottori(scenario, 6);
    comparison = compare(runs.table(), runs.table());
    comparison.differences.front().variance_reduction = 2.0;  // one outcome moves, if only by chance
  }

  void judge(const char* id, Verdict verdict, sim::Interval interval = {}) {
    const auto metric = std::ranges::find(comparison.metrics, id, &Metric::id) - comparison.metrics.begin();
    Difference& region =
        comparison.differences.at(static_cast<std::size_t>(metric) * comparison.groups.size());
    region.verdict = verdict;
    region.simultaneous = interval;
  }

  Texts told() const {
    Texts texts;
    for (const Remark& note : comparison_notes(comparison)) texts.push_back(note.text.en);
    return texts;
  }

  Comparison comparison;
};

TEST_F(ComparisonNotesTest, NothingIsSaidOfWhatDoesNotDiffer) { EXPECT_EQ(told(), Texts()); }

TEST_F(ComparisonNotesTest, WhereNothingMovesAtAllTheOptionIsNotConnected) {
  comparison.differences.front().variance_reduction = std::numeric_limits<double>::infinity();
  EXPECT_EQ(told(), Texts{inert_note({comparison.differences.front()}).en});
}

TEST_F(ComparisonNotesTest, ALargerShareThatIsNotMoreIsExplained) {
  judge("backup_unanswered_share", Verdict::rises);
  judge("backup_unanswered_per_10k", Verdict::not_shown);
  ASSERT_EQ(told().size(), 1U);
  EXPECT_NE(told()[0].find("no more of it is shown to be late (Whole region)"), std::string::npos);
  judge("backup_unanswered_per_10k", Verdict::rises);
  EXPECT_EQ(told(), Texts());
}

TEST_F(ComparisonNotesTest, TheTeamsWhoseOvertimeDiffersAreNamedLargestFirst) {
  judge("overtime.health_centre", Verdict::rises, {2.0, 1.0, 3.0});
  judge("overtime.municipal_desk", Verdict::falls, {-40.0, -50.0, -30.0});
  judge("overtime.core_centre", Verdict::not_shown, {90.0, -1.0, 181.0});
  EXPECT_EQ(told(), Texts());  // that of all staff does not
  judge("overtime_hours", Verdict::falls, {-38.0, -49.0, -27.0});
  EXPECT_EQ(told(), Texts{"Whose overtime differs (hours/year, largest first): "
                          "Overtime: Municipal desk −40 "
                          "(−50 to −30); Overtime: Health centre +2.0 (1.0–3.0)."});
}

}  // namespace
}  // namespace bansou
