#include "model/experiment/metric_list.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "model/experiment/outcome_definitions.hpp"

namespace bansou {
namespace {

TEST(MetricList, AWaitIsAQuantileOfItsKind) {
  MetricList list(5);
  list.wait("wait", {"待ち", "wait"}, 0.9, &GroupTotals::backup, {}, {});
  const std::optional<WaitQuantile>& quantile = list.all.front().quantile;
  ASSERT_TRUE(quantile.has_value());
  EXPECT_EQ(quantile->waits, &GroupTotals::backup);
  EXPECT_EQ(quantile->p, 0.9);
  EXPECT_FALSE(list.rate("crises", {}, Flow::crises, Better::lower).headline);
  EXPECT_FALSE(list.all.back().quantile.has_value());
}

TEST(MetricList, SaysOfARateWhatCountsAndOverWhom) {
  MetricList list(5);
  list.rate("crises", {"危機", "Crises"}, Flow::crises, Better::lower);
  list.rate("both", {"両方", "Both"}, {Flow::crises, Flow::deaths}, Better::lower, {"和。", "The sum."});
  const Text& one = list.all.front().metric.definition;
  EXPECT_TRUE(one.ja.starts_with(definition_of(Flow::crises).ja)) << one.ja;
  EXPECT_TRUE(one.en.ends_with("Over all residents, whether in need or not, and years.")) << one.en;
  EXPECT_TRUE(list.all.back().metric.definition.en.starts_with("The sum. Over"))
      << list.all.back().metric.definition.en;
}

TEST(MetricList, SaysOfAFollowUpWhoIsFollowed) {
  MetricList list(5);
  list.followed("back", {"再入院", "Back"}, Flow::readmitted_within_90_days, Flow::discharges_followed,
                Better::lower);
  const Text& back = list.all.front().metric.definition;
  EXPECT_TRUE(back.ja.starts_with("分母は、" + definition_of(Flow::discharges_followed).ja)) << back.ja;
  EXPECT_TRUE(back.ja.ends_with(definition_of(Flow::readmitted_within_90_days).ja)) << back.ja;
}

}  // namespace
}  // namespace bansou
