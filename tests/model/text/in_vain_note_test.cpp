#include "model/text/in_vain_note.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

TEST(InVainNote, SaysWhoWaitsAllTheSame) {
  Scenario scenario = fabricated::tottori();
  const Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 5));
  // 5,200 days a year of 10,000 residents; 442,907 of them.
  EXPECT_NEAR(waiting_for_a_worker(summary), 5200.0 / 365.25 * 44.2907, 0.1);
  const Text one = in_vain_note(scenario, {{"", 633.2}});
  EXPECT_NE(one.ja.find("担当者の空きを待つ人（期間の平均で約633人）は入りません。"), std::string::npos)
      << one.ja;
  EXPECT_NE(one.en.find("named worker (about 633 on average over the period) is not in it."),
            std::string::npos)
      << one.en;
  EXPECT_NE(in_vain_note(scenario, {{"", 0.2}}).ja.find("担当者の空きを待つ人は入りません。"),
            std::string::npos);
  const Text two = in_vain_note(scenario, {{"A", 1633.0}, {"B", 600.0}});
  EXPECT_NE(two.ja.find("（期間の平均でA約1,633人、B約600人）"), std::string::npos) << two.ja;
}

TEST(InVainNote, IsNeededOnlyWhereHardlyAnybodyAsksInVain) {
  const Scenario scenario = fabricated::tottori();
  Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 5));
  const std::size_t asked = find_metric(summary.metrics, "gave_up_share").value();
  Estimate& share = summary.estimates[asked * summary.groups.size()];
  share.interval.mean = hardly_any_in_vain;
  EXPECT_EQ(in_vain_note_of(scenario, summary).ja, "");
  share.interval.mean = 0.9 * hardly_any_in_vain;
  EXPECT_EQ(in_vain_note_of(scenario, summary).en,
            in_vain_note(scenario, {{"", waiting_for_a_worker(summary)}}).en);
}

TEST(InVainNote, SaysWhatIsAssumedOfABusyDesk) {
  Scenario scenario = fabricated::tottori();
  EXPECT_EQ(in_vain_note(scenario, {}).ja.find("引き返す"), std::string::npos);
  scenario.parameters["window.too_busy"] = {0.1,  0.0,  0.5,          Dimension::share, "%",
                                            0.01, 2021, "assumption", {"test", "test"}, {}};
  EXPECT_TRUE(in_vain_note(scenario, {}).ja.ends_with("引き返す人は10%と仮定しています。"));
  EXPECT_TRUE(in_vain_note(scenario, {}).en.ends_with("10% are assumed to turn back from a busy desk."));
}

}  // namespace
}  // namespace bansou
