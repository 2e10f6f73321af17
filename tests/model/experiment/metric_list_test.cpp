#include "model/experiment/metric_list.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "model/experiment/outcome_definitions.hpp"

namespace bansou {
namespace {

Measurement p90(const GroupTotals& totals) {
  MetricList list;
  list.wait("wait", {"待ち", "wait"}, 0.9, &GroupTotals::first_contact, {}, {});
  return list.all.front().measure(totals);
}

TEST(MetricList, AWaitThatIsNotKnownIsAsLongAsPeopleHaveWaited) {
  GroupTotals totals(1'000, 1, 1);
  for (int i = 0; i < 50; ++i) totals.first_contact.add(3.0);
  for (int i = 0; i < 50; ++i) totals.first_contact.add_censored(30.0);
  const Measurement bound = p90(totals);
  EXPECT_TRUE(bound.at_least);
  EXPECT_LE(bound.value, 30.0);
  EXPECT_GT(bound.value, 27.0);
  // One who finds nobody, and will never be seen, says nothing of the others.
  totals.first_contact.add_censored(std::numeric_limits<double>::infinity());
  EXPECT_EQ(p90(totals).value, bound.value);
}

TEST(MetricList, SaysOfARateWhatCountsAndOverWhom) {
  MetricList list;
  list.rate("crises", {"危機", "Crises"}, Flow::crises, Better::lower);
  list.rate("both", {"両方", "Both"}, {Flow::crises, Flow::deaths}, Better::lower, {"和。", "The sum."});
  const Text& one = list.all.front().metric.definition;
  EXPECT_TRUE(one.ja.starts_with(definition_of(Flow::crises).ja)) << one.ja;
  EXPECT_TRUE(one.en.ends_with("Over all residents, whether in need or not, and years.")) << one.en;
  EXPECT_TRUE(list.all.back().metric.definition.en.starts_with("The sum. Over"))
      << list.all.back().metric.definition.en;
}

TEST(MetricList, SaysOfAFollowUpWhoIsFollowed) {
  MetricList list;
  list.followed("back", {"再入院", "Back"}, Flow::readmitted_within_90_days, Flow::discharges_followed,
                Better::lower);
  const Text& back = list.all.front().metric.definition;
  EXPECT_TRUE(back.ja.starts_with("分母は、" + definition_of(Flow::discharges_followed).ja)) << back.ja;
  EXPECT_TRUE(back.ja.ends_with(definition_of(Flow::readmitted_within_90_days).ja)) << back.ja;
}

TEST(MetricList, AWaitOfNobodyIsNone) { EXPECT_TRUE(std::isnan(p90(GroupTotals(1'000, 1, 1)).value)); }

}  // namespace
}  // namespace bansou
