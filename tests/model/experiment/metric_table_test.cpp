#include "model/experiment/metric_table.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

TEST(MetricTable, GroupsAreRegionBandsMunicipalitiesAndHealthCentres) {
  const auto groups = groups_of(fabricated::scenario());
  ASSERT_EQ(groups.size(), 1 + bands + 3 + 2);
  EXPECT_EQ(groups[0].population, 206'000);
  EXPECT_EQ(groups[1].id, "band_1");
  EXPECT_EQ(groups[1].municipalities, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(groups[1].population, 10'000);
  EXPECT_TRUE(groups[2].municipalities.empty());
  EXPECT_EQ(groups[4].municipalities, (std::vector<std::size_t>{1}));
  EXPECT_EQ(groups[first_municipality_group + 2].id, "32501");
  EXPECT_EQ(groups[first_municipality_group + 2].name.ja, "津和野町");
  const auto centres = of_kind(groups, Group::Kind::health_centre);
  EXPECT_EQ(centres, (std::vector<std::size_t>{first_municipality_group + 3, first_municipality_group + 4}));
  EXPECT_EQ(groups[centres[0]].id, "東部");
  EXPECT_EQ(groups[centres[0]].municipalities, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(groups[centres[0]].population, 200'000);
}

TEST(MetricTable, HoldsReplicationsInOrder) {
  MetricTable table({Metric{"a", {}, {}}, Metric{"b", {}, {}}}, groups_of(fabricated::scenario()));
  EXPECT_EQ(table.replications(), 0U);
  std::vector<Measurement> first(2 * table.groups().size());
  first[table.groups().size() + 3].value = 7.0;
  table.append(first);
  first[table.groups().size() + 3] = {8.0, true};
  table.append(first);
  EXPECT_EQ(table.replications(), 2U);
  EXPECT_EQ(table.series(1, 3)[0].value, 7.0);
  EXPECT_EQ(table.series(1, 3)[1].value, 8.0);
  EXPECT_TRUE(table.series(1, 3)[1].at_least);
  EXPECT_TRUE(std::isnan(table.series(0, 0)[0].value));
  EXPECT_EQ(table.series(1, 3).size(), 2U);
  EXPECT_EQ(table.series(1, 3).back().value, 8.0);
  EXPECT_EQ(table.find("b"), 1U);
  EXPECT_FALSE(table.find("c").has_value());
  EXPECT_THROW(table.append({}), std::logic_error);
}

TEST(MetricTable, AQuantileIsThatOfTheWaitsOfAllReplications) {
  MetricTable table({Metric{"a", {}, {}}, Metric{"p90", {}, {}}}, {{}, {}},
                    {std::nullopt, PooledQuantile{1, 0.9}});
  const std::vector<Measurement> nothing(4);
  EXPECT_THROW(table.append(nothing), std::logic_error);
  sim::WaitHistogram all;
  for (int replication = 0; replication < 3; ++replication) {
    std::vector<sim::WaitHistogram> kinds(4);  // [kind][group]: the last one is looked at
    for (int i = 1; i < 10; ++i) kinds[3].add(i * (1 + replication));
    all.add(kinds[3]);
    table.append(nothing, kinds);
  }
  const Series series = table.series(1, 1);
  ASSERT_EQ(series.size(), 3U);
  EXPECT_NEAR((series[0].value + series[1].value + series[2].value) / 3.0, all.quantile(0.9).value(), 1e-9);
  EXPECT_TRUE(std::isnan(table.series(1, 0)[0].value));
}

}  // namespace
}  // namespace bansou
