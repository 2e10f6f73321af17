#include "model/experiment/stationary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "sim/warm_up.hpp"
#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

constexpr int years = 10;

/// Ten years in which open cases fall for 20 months from 120 to 100 and stay, but for luck; long stays fall
/// all the time; compulsory stays swing back to where they came from.
Outcomes outcomes(std::size_t replication, std::size_t partition) {
  Outcomes result(partition == 0 ? 2 : 1, years);
  if (partition != 0) return result;
  const auto luck = static_cast<std::uint32_t>(replication);
  for (int month = 0; month < 12 * years; ++month) {
    const auto passed = static_cast<std::uint32_t>(month);
    result.set(Stock::open_cases, 0, month, (passed < 20 ? 120 - passed : 100) + luck + passed % 2);
    result.set(Stock::long_stay, 1, month, 1000 - 2 * passed + luck);
    result.set(Stock::inpatients_compulsory, 0, month,
               300 + (passed < 60 ? 60 - passed : passed - 60) / 6 + luck);
    result.set(Stock::hidden, 0, month, 50);
    result.set(Stock::with_settlement_support, 0, month, luck == 2 ? 1 : 0);
    // Noise hides a slow fall from MSER-5, not from what is left of every replication.
    result.set(Stock::in_transition, 0, month, 1000 - passed / 4 + 60 * ((passed / 5) % 2));
  }
  TeamOutcome desk{"desk", "31325", {}, {}, {}, {}};
  for (int month = 0; month < 12 * years; ++month) {
    desk.available_hours.push_back(100.0F);
    desk.worked_hours.push_back(
        static_cast<float>((month < 20 ? 94 - month : 75) + static_cast<int>(replication) + month % 2));
    desk.overtime_hours.push_back(0.0F);
  }
  result.teams = {desk};
  result.wards = {
      {"ward", "東部", std::vector<std::uint32_t>(12 * years, 50), std::vector<float>(12 * years, 40.0F)}};
  return result;
}

std::vector<StationaryFigure> settled(std::size_t replications) {
  Scenario scenario = fabricated::scenario();
  scenario.years = years;
  return stationary_figures(fabricated::collect(scenario, replications, outcomes));
}

const StationaryFigure& find(const std::vector<StationaryFigure>& all, Stock stock) {
  return all.at(static_cast<std::size_t>(stock));
}

TEST(Stationary, CutsTheWarmUpAndTakesTheMeanOfEachReplication) {
  const auto all = settled(3);
  ASSERT_GE(all.size(), stocks);
  const StationaryFigure& cases = find(all, Stock::open_cases);
  EXPECT_EQ(cases.id, "open_cases");
  EXPECT_DOUBLE_EQ(cases.at_start, 121.0);  // the mean luck is 1
  EXPECT_DOUBLE_EQ(cases.at_end, 102.0);
  ASSERT_EQ(cases.months_cut, 20U);
  EXPECT_NEAR(cases.mean.mean, 101.5, 1e-9);
  EXPECT_NEAR(cases.mean.high - cases.mean.mean, 4.3027 / std::sqrt(3.0), 1e-3);  // t(0.975; 2)
}

TEST(Stationary, ATrendHasNotSettled) {
  const StationaryFigure stays = find(settled(3), Stock::long_stay);
  EXPECT_FALSE(stays.months_cut);
  EXPECT_DOUBLE_EQ(stays.at_start, 1001.0);
  EXPECT_DOUBLE_EQ(stays.at_end, 763.0);
}

TEST(Stationary, ASwingThatGoesOnHasNotSettled) {
  EXPECT_FALSE(find(settled(3), Stock::inpatients_compulsory).months_cut);
}

TEST(Stationary, ADriftThatMser5TakesForRestHasNotSettled) {
  std::vector<double> months;
  const Outcomes one = outcomes(0, 0);
  for (std::size_t month = 0; month < 12 * years; ++month) {
    months.push_back(
        one.stock_counts()[(static_cast<std::size_t>(Stock::in_transition) * 12 * years + month) * 2]);
  }
  EXPECT_TRUE(sim::mser5_cut(months));
  EXPECT_FALSE(find(settled(3), Stock::in_transition).months_cut);
}

TEST(Stationary, AWholeHasNotSettledBeforeItsParts) {
  const auto all = settled(3);
  EXPECT_TRUE(find(all, Stock::with_need).months_cut);
  EXPECT_FALSE(find(all, Stock::inpatients).months_cut);  // constant, but long stays fall
}

TEST(Stationary, AConstantIsSettledFromTheStart) {
  const StationaryFigure hidden = find(settled(2), Stock::hidden);
  EXPECT_EQ(hidden.months_cut, 0U);
  EXPECT_EQ(hidden.mean.low, 50.0);
  EXPECT_EQ(hidden.mean.high, 50.0);
}

TEST(Stationary, ItIsSureWhereALargerDriftIsRuledOut) {
  const auto all = settled(3);
  EXPECT_TRUE(find(all, Stock::open_cases).sure);
  EXPECT_FALSE(find(all, Stock::long_stay).sure);
  const auto some = [](std::size_t replication, std::size_t partition) {
    Outcomes result(partition == 0 ? 2 : 1, years);
    if (partition != 0) return result;
    for (int month = 0; month < 12 * years; ++month)  // as many in all, sooner or later
      result.set(Stock::hidden, 0, month, (month < 60) == (replication % 2 == 0) ? 12 : 8);
    return result;
  };
  Scenario scenario = fabricated::scenario();
  scenario.years = years;
  const StationaryFigure hidden =
      find(stationary_figures(fabricated::collect(scenario, 4, some)), Stock::hidden);
  EXPECT_TRUE(hidden.months_cut);
  EXPECT_FALSE(hidden.sure);
}

TEST(Stationary, UtilisationAndBedsAreFiguresToo) {
  const auto all = settled(3);
  const auto rate = [&](const char* id) { return std::ranges::find(all, id, &StationaryFigure::id); };
  const auto desk = rate("utilisation.desk");
  ASSERT_NE(desk, all.end());
  EXPECT_EQ(desk->unit.en, "%");
  EXPECT_DOUBLE_EQ(desk->at_start, 95.0);  // falls for 20 months to 75, but for luck
  ASSERT_EQ(desk->months_cut, 20U);
  EXPECT_NEAR(desk->mean.mean, 76.0, 0.6);
  EXPECT_EQ(rate("utilisation.backup"), all.end());  // nobody is paid there
  const auto beds = rate("bed_occupancy");
  ASSERT_NE(beds, all.end());
  EXPECT_NEAR(beds->mean.mean, 80.0, 1e-9);
  EXPECT_NE(rate("overtime_hours"), all.end());
}

TEST(Stationary, APeopleCountHasNoNegativeBound) {
  const StationaryFigure few = find(settled(3), Stock::with_settlement_support);  // 0, 0 and 1 person
  ASSERT_TRUE(few.months_cut);
  EXPECT_NEAR(few.mean.mean, 1.0 / 3.0, 1e-9);
  EXPECT_EQ(few.mean.low, 0.0);  // Student's interval would begin at -1.1
}

}  // namespace
}  // namespace bansou
