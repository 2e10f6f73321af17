#include "model/experiment/metric_list.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace bansou {
namespace {

Measurement p90(const GroupTotals& totals) {
  MetricList list;
  list.wait("wait", {"待ち", "wait"}, 0.9, &GroupTotals::first_contact, {});
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

TEST(MetricList, AWaitOfNobodyIsNone) { EXPECT_TRUE(std::isnan(p90(GroupTotals(1'000, 1, 1)).value)); }

}  // namespace
}  // namespace bansou
