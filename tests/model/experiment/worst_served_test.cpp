#include "model/experiment/worst_served.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

constexpr std::size_t town = first_municipality_group;
constexpr std::size_t city = town + 1;  // and the village after it

/// The wait of every municipality by replication; none of the others.
MetricTable table(const std::vector<std::vector<Measurement>>& replications) {
  Metric wait{"wait_first_contact_p90", {"待ち", "wait"}, {"日", "days"}, Better::lower};
  wait.headline = true;
  Metric other = wait;
  other.id = "crises_per_10k";
  MetricTable result({other, wait}, groups_of(fabricated::scenario()));
  for (const auto& waits : replications) {
    std::vector<Measurement> row(2 * result.groups().size());
    for (std::size_t i = 0; i < waits.size(); ++i) row[result.groups().size() + town + i] = waits[i];
    result.append(row);
  }
  return result;
}

std::vector<WorstServed> worst_of(const MetricTable& a, const MetricTable& b) { return compare(a, b).worst; }

TEST(WorstServed, IsJudgedOnTheMeanOverReplications) {
  // The village has the longest wait of one replication, the town the longest mean; under B the city.
  const MetricTable a =
      table({{{20, false}, {5, false}, {30, false}}, {{21, false}, {5, false}, {1, false}}});
  const MetricTable b =
      table({{{4, false}, {11, false}, {2, false}}, {{4, false}, {12.5, false}, {2, false}}});
  const auto found = worst_of(a, b);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].metric, 1U);
  EXPECT_EQ(found[0].under_a, town);
  EXPECT_EQ(found[0].under_b, city);
  EXPECT_DOUBLE_EQ(found[0].difference.a, 20.5);
  EXPECT_DOUBLE_EQ(found[0].difference.b, 11.75);
  EXPECT_DOUBLE_EQ(found[0].difference.interval.mean, -8.75);  // -9 and -8.5, paired
  EXPECT_NEAR(found[0].difference.interval.high + 8.75, 12.706 * 0.25, 1e-3);
}

TEST(WorstServed, SaysWhereOnlyALowerBoundIsKnown) {
  const MetricTable a = table({{{20, true}, {5, false}, {2, true}}, {{21, false}, {5, false}, {2, false}}});
  const auto found = worst_of(a, a);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].difference.a_at_least);
  EXPECT_EQ(found[0].difference.verdict, Verdict::unknown);
  EXPECT_EQ(found[0].unknown, 1U);  // the village may be worse
}

TEST(WorstServed, OneWaitInManyReplicationsTellsNothing) {
  const Measurement none;
  const MetricTable a = table({{{5, false}, {90, false}}, {{6, false}, none}, {{7, false}, none}});
  const auto found = worst_of(a, a);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].under_a, town);
}

TEST(WorstServed, IntervalsCoverAnyTwoMunicipalities) {
  const MetricTable a = table({{{20, false}, {5, false}, {3, false}}, {{21, false}, {5, false}, {1, false}}});
  const MetricTable b = table({{{4, false}, {2, false}, {2, false}}, {{6, false}, {2, false}, {2, false}}});
  const Comparison comparison = compare(a, b);
  const Difference same_pair =
      paired_difference(a.series(1, town), b.series(1, town), 9, {}, 0.0);  // 1 x 3 x 3
  EXPECT_EQ(comparison.worst.at(0).difference.simultaneous.high, same_pair.simultaneous.high);
}

TEST(WorstServed, NobodyWaitedNobodyIsWorst) {
  EXPECT_TRUE(worst_of(table({{}, {}}), table({{{1, false}}, {{1, false}}})).empty());
}

TEST(WorstServed, TheFamilyCountsOptions) {
  const MetricTable a = table({{{20, false}}, {{21, false}}, {{22, false}}});
  const MetricTable b = table({{{10, false}}, {{12, false}}, {{11, false}}});
  const Difference one = compare(a, b, 1).worst[0].difference, three = compare(a, b, 3).worst[0].difference;
  EXPECT_LT(one.simultaneous.low, one.interval.low);  // of two outcomes and three places
  EXPECT_LT(three.simultaneous.low, one.simultaneous.low);
}

}  // namespace
}  // namespace bansou
