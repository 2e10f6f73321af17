#include "model/experiment/metrics.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

/// Crises: 10 x (municipality + 1) in the first replication, twice that in the second.
Outcomes outcomes(std::size_t replication, std::size_t partition) {
  Outcomes result(partition == 0 ? 2 : 1, 2);
  const auto times = static_cast<std::uint32_t>(replication + 1);
  if (partition == 0) {
    result.count(Flow::crises, 0, 0, 10 * times);
    result.count(Flow::crises, 1, 1, 20 * times);
    result.set(Stock::long_stay, 1, 23, 5);
    result.teams = {fabricated::team("desk", "31325", 100.0F, 50.0F, 0),
                    fabricated::team("desk", "31201", 300.0F, 300.0F, 0),
                    fabricated::team("backup", "東部", 100.0F, 80.0F, 0)};
    result.wards = {{"ward", "東部", {50}, {40.0F}}};
  } else {
    result.count(Flow::crises, 0, 1, 30 * times);
    result.teams = {fabricated::team("desk", "32501", 100.0F, 20.0F, 0)};
    result.wards = {{"ward", "益田", {50}, {20.0F}}};
  }
  return result;
}

TEST(MetricCollector, SumsPartitionsIntoGroups) {
  const MetricCollector collected = fabricated::collect(fabricated::scenario(), 2, outcomes);
  const MetricTable& table = collected.table();
  ASSERT_EQ(table.replications(), 2U);
  const std::size_t crises = *table.find("crises_per_10k");
  EXPECT_DOUBLE_EQ(table.series(crises, 0)[0].value, 1e4 * 60 / 206'000 / 2);
  EXPECT_DOUBLE_EQ(table.series(crises, 0)[1].value, 1e4 * 120 / 206'000 / 2);
  EXPECT_DOUBLE_EQ(table.series(crises, 1)[0].value, 20.0);  // band 1: 10 + 30 among 10,000 in two years
  EXPECT_TRUE(std::isnan(table.series(crises, 2)[0].value));
  EXPECT_DOUBLE_EQ(table.series(crises, first_municipality_group + 2)[0].value, 25.0);
  EXPECT_EQ(collected.trajectory(Stock::long_stay, 23).mean(), 5.0);
  EXPECT_EQ(collected.trajectory(Stock::long_stay, 22).mean(), 0.0);
  ASSERT_EQ(collected.months_of(Stock::long_stay, 1).size(), 24U);
  EXPECT_EQ(collected.months_of(Stock::long_stay, 1)[23], 5.0);
}

TEST(MetricCollector, TeamsCountWhereTheyServe) {
  const MetricCollector collected = fabricated::collect(fabricated::scenario(), 1, outcomes);
  const MetricTable& table = collected.table();
  const auto value = [&](const char* metric, std::size_t group) {
    return table.series(*table.find(metric), group)[0].value;
  };
  EXPECT_DOUBLE_EQ(value("utilisation.desk", 0), 100.0 * 370 / 500);
  EXPECT_DOUBLE_EQ(value("utilisation.desk", 1), 35.0);
  EXPECT_DOUBLE_EQ(value("utilisation.desk", 4), 100.0);
  EXPECT_DOUBLE_EQ(value("utilisation.backup", 1), 80.0);
  EXPECT_DOUBLE_EQ(value("utilisation.backup", first_municipality_group + 1), 80.0);
  EXPECT_TRUE(std::isnan(value("utilisation.backup", first_municipality_group + 2)));
  EXPECT_DOUBLE_EQ(value("bed_occupancy", 0), 60.0);
  EXPECT_TRUE(std::isnan(value("bed_occupancy", 1)));
}

TEST(MetricCollector, ASharedTeamCountsByTheResidentsItServes) {
  const auto overloaded = [](std::size_t, std::size_t partition) {
    Outcomes result(partition == 0 ? 2 : 1, 2);
    if (partition == 0) result.teams = {fabricated::team("backup", "東部", 100.0F, 150.0F, 10)};
    return result;
  };
  const MetricCollector collected = fabricated::collect(fabricated::scenario(), 1, overloaded);
  const auto value = [&](const char* metric, std::size_t group) {
    return collected.table().series(*collected.table().find(metric), group)[0].value;
  };
  constexpr std::size_t town = first_municipality_group, city = town + 1;
  EXPECT_DOUBLE_EQ(value("overtime_hours", 0), 50.0);  // a year
  EXPECT_DOUBLE_EQ(value("overtime_hours", town), 50.0 * 4'000 / 200'000);
  EXPECT_DOUBLE_EQ(value("overtime_hours", town) + value("overtime_hours", city), 50.0);
  EXPECT_DOUBLE_EQ(value("overtime_hours", 4), value("overtime_hours", city));  // its band
  EXPECT_DOUBLE_EQ(value("backlog_growth.backup", town) / value("backlog_growth.backup", 0), 0.02);
  EXPECT_DOUBLE_EQ(value("utilisation.backup", town), 150.0);
}

TEST(MetricCollector, WhereNobodyLivesASharedTeamCountsNothing) {
  Scenario scenario = fabricated::scenario();
  scenario.municipalities[0].population = 0.0;
  const MetricCollector collected = fabricated::collect(scenario, 1, [](std::size_t, std::size_t partition) {
    Outcomes result(partition == 0 ? 2 : 1, 2);
    if (partition == 0) result.teams = {fabricated::team("backup", "東部", 100.0F, 150.0F, 0)};
    return result;
  });
  const auto overtime = [&](std::size_t group) {
    return collected.table().series(*collected.table().find("overtime_hours"), group)[0].value;
  };
  EXPECT_DOUBLE_EQ(overtime(0), 50.0);
  EXPECT_DOUBLE_EQ(overtime(first_municipality_group + 1), 50.0);
  EXPECT_FALSE(overtime(first_municipality_group) > 0.0);
}

TEST(MetricCollector, KeepsCompleteReplicationsOnly) {
  MetricCollector collector(fabricated::scenario());
  collector.add({0, 0}, outcomes(0, 0));
  EXPECT_EQ(collector.table().replications(), 0U);
  EXPECT_THROW(collector.add({1, 0}, outcomes(1, 0)), std::logic_error);
  collector.add({0, 1}, outcomes(0, 1));
  EXPECT_EQ(collector.table().replications(), 1U);
}

}  // namespace
}  // namespace bansou
