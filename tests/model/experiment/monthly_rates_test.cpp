#include "model/experiment/monthly_rates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

class MonthlyRatesTest : public testing::Test {
 protected:
  std::span<const double> months(const char* id, std::size_t replication) const {
    const auto rate = std::ranges::find(rates.all(), id, &MonthlyRates::Rate::id);
    return rates.months_of(static_cast<std::size_t>(rate - rates.all().begin()), replication);
  }
  Scenario scenario = fabricated::scenario();
  MonthlyRates rates{scenario};
};

TEST_F(MonthlyRatesTest, PlacesAndPartitionsAreSummed) {
  Outcomes first(2, 2), second(1, 2);
  first.teams = {fabricated::team("desk", "31325", 100.0F, 120.0F, 0)};  // three quarters in the last month
  second.teams = {fabricated::team("desk", "32501", 300.0F, 180.0F, 0)};
  first.wards = {{"ward", "東部", std::vector<std::uint32_t>(24, 50), std::vector<float>(24, 40.0F)}};
  rates.add(first);
  rates.add(second);
  rates.finish_replication();
  EXPECT_DOUBLE_EQ(months("utilisation.desk", 0)[11], 75.0);
  EXPECT_TRUE(std::isnan(months("utilisation.desk", 0)[10]));  // nobody is paid
  EXPECT_DOUBLE_EQ(months("overtime_hours", 0)[23], 15.0);
  EXPECT_DOUBLE_EQ(months("overtime_hours", 0)[12], 5.0);
  EXPECT_DOUBLE_EQ(months("bed_occupancy", 0)[3], 80.0);
}

TEST_F(MonthlyRatesTest, WhoWaitsIsCountedWhereSomebodyWorks) {
  Outcomes first(2, 2), second(1, 2);
  first.teams = {fabricated::team("desk", "31325", 100.0F, 120.0F, 2),
                 fabricated::team("backup", "東部", 0.0F, 0.0F, 0)};
  second.teams = {fabricated::team("desk", "32501", 300.0F, 180.0F, 1)};
  second.teams[0].without_slot = second.teams[0].backlog;
  rates.add(first);
  rates.add(second);
  rates.finish_replication();
  EXPECT_DOUBLE_EQ(months("backlog.desk", 0)[23] - months("backlog.desk", 0)[12], 33.0);
  EXPECT_DOUBLE_EQ(months("without_slot", 0)[23] - months("without_slot", 0)[12], 11.0);
  EXPECT_TRUE(std::isnan(months("backlog.backup", 0)[23]));
}

TEST_F(MonthlyRatesTest, ReplicationsAreApart) {
  Outcomes outcomes(2, 2);
  outcomes.wards = {{"ward", "東部", std::vector<std::uint32_t>(24, 50), std::vector<float>(24, 40.0F)}};
  rates.add(outcomes);
  rates.finish_replication();
  outcomes.wards = {{"ward", "東部", std::vector<std::uint32_t>(24, 50), std::vector<float>(24, 20.0F)}};
  rates.add(outcomes);
  rates.finish_replication();
  EXPECT_DOUBLE_EQ(months("bed_occupancy", 0)[0], 80.0);
  EXPECT_DOUBLE_EQ(months("bed_occupancy", 1)[0], 40.0);
}

}  // namespace
}  // namespace bansou
