#include "model/experiment/selection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "model/experiment/comparison.hpp"
#include "sim/stream.hpp"

namespace bansou {
namespace {

MetricTable table_of(const std::vector<double>& values, Better better = Better::lower) {
  Metric headline{"a", {"あ", "a"}, {"人", "people"}, better};
  headline.headline = true;
  MetricTable table({headline}, {{Group::Kind::region, "region", {}, 1.0, {0}}});
  for (const double value : values) table.append({{value, false}});
  return table;
}

std::vector<Selection> select(const std::vector<MetricTable>& tables) {
  std::vector<const MetricTable*> pointers;
  for (const MetricTable& table : tables) pointers.push_back(&table);
  return select_best(pointers);
}

TEST(Selection, OneThatIsClearlyBestStandsAlone) {
  const auto found =
      select({table_of({10, 11, 12, 13}), table_of({5, 6.1, 7, 8}), table_of({9, 10, 11.1, 12})});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].contenders, (std::vector<std::size_t>{1}));
}

TEST(Selection, HigherMayBeBetter) {
  const auto found =
      select({table_of({10, 11, 12, 13}, Better::higher), table_of({5, 6.1, 7, 8}, Better::higher)});
  EXPECT_EQ(found[0].contenders, (std::vector<std::size_t>{0}));
}

TEST(Selection, TiesAreTies) {
  const auto found =
      select({table_of({10, 12, 9, 13}), table_of({11, 10, 12, 10.5}), table_of({30, 31, 32, 33})});
  EXPECT_EQ(found[0].contenders.size(), 2U);
  EXPECT_EQ(found[0].contenders.front(), 1U);
  EXPECT_EQ(found[0].between, Verdict::not_shown);
  EXPECT_EQ(select({table_of({10, 11, 12, 13}), table_of({10, 11, 12, 13})})[0].between, Verdict::same);
}

TEST(Selection, EachPairIsJudgedByAllItsReplications) {
  // B is shown to be better than A by five replications, but not by the two that C has.
  const MetricTable a = table_of({10, 11, 12, 13, 14}), b = table_of({8, 8.1, 9.5, 11.2, 11.9});
  EXPECT_EQ(select({table_of({10, 11}), table_of({8, 8.1})})[0].contenders.size(), 2U);
  EXPECT_EQ(select({a, b, table_of({30, 30.5})})[0].contenders.front(), 1U);
  EXPECT_TRUE(std::ranges::none_of(select({a, b, table_of({30, 30.5})})[0].contenders,
                                   [](std::size_t option) { return option == 0; }));
}

TEST(Selection, WhatIsNotKnownIsNotJudged) {
  EXPECT_TRUE(select({table_of({1, 2}), table_of({1, std::nan("")})}).empty());
  EXPECT_TRUE(select({table_of({1}), table_of({2})}).empty());
  EXPECT_TRUE(select({table_of({1, 2}, Better::neither), table_of({3, 4}, Better::neither)}).empty());
}

/// Options under noise that they share and noise of their own; the baseline is the first.
std::vector<MetricTable> noisy_options(sim::Stream& stream, std::size_t outcomes, double effect) {
  constexpr std::size_t options = 4, replications = 8;
  std::vector<Metric> metrics;
  for (std::size_t i = 0; i < outcomes; ++i) {
    metrics.push_back({"m" + std::to_string(i), {"あ", "a"}, {"人", "people"}, Better::lower});
    metrics.back().headline = true;
  }
  const auto noise = [&stream] { return -std::log(stream.uniform()) - std::log(stream.uniform()); };
  std::vector<MetricTable> tables(options,
                                  MetricTable(metrics, {{Group::Kind::region, "region", {}, 1.0, {0}}}));
  for (std::size_t r = 0; r < replications; ++r) {
    for (std::size_t option = 0; option < options; ++option) {
      std::vector<Measurement> row;
      for (std::size_t i = 0; i < outcomes; ++i)
        row.push_back({10.0 + noise() - effect * static_cast<double>(option), false});
      tables[option].append(row);
    }
  }
  return tables;
}

TEST(Selection, NeverContradictsTheVerdicts) {
  sim::Stream stream({1, 2}, {0, 0, 0});
  int gains = 0;
  for (int experiment = 0; experiment < 200; ++experiment) {
    const auto tables = noisy_options(stream, 3, 0.02 * experiment);
    for (const Selection& selection : select(tables)) {
      const auto stays = [&](std::size_t option) {
        return std::ranges::find(selection.contenders, option) != selection.contenders.end();
      };
      bool some_option_gains = false;
      for (std::size_t option = 1; option < tables.size(); ++option) {
        const Comparison comparison = compare(tables[0], tables[option], tables.size() - 1);
        some_option_gains = some_option_gains || comparison.gains(selection.metric, 0);
        EXPECT_FALSE(comparison.loses(selection.metric, 0) && stays(option));
      }
      EXPECT_EQ(stays(0), !some_option_gains);
      gains += some_option_gains ? 1 : 0;
    }
  }
  EXPECT_GT(gains, 50);
  EXPECT_LT(gains, 550);
}

TEST(Selection, TheConfidenceCoversAllOutcomesTogether) {
  // All alike: the baseline counts as the best of every outcome. Lost in any of 13 in at most 5 % of the
  // experiments, and a bit of luck.
  sim::Stream stream({1, 3}, {0, 0, 0});
  constexpr int experiments = 300;
  int lost = 0;
  for (int experiment = 0; experiment < experiments; ++experiment) {
    const auto found = select(noisy_options(stream, 13, 0.0));
    lost += std::ranges::any_of(found,
                                [](const Selection& one) {
                                  return std::ranges::find(one.contenders, std::size_t{0}) ==
                                         one.contenders.end();
                                })
                ? 1
                : 0;
  }
  EXPECT_LT(lost, experiments * 0.05 + 4.0 * std::sqrt(experiments * 0.05 * 0.95));
}

TEST(Selection, SeldomLosesTheBest) {
  // Five alike under noise: the first counts as the best. Lost in at most 5 % of 2,000 experiments, and a bit
  // of luck.
  sim::Stream stream({1, 1}, {0, 0, 0});
  int lost = 0;
  constexpr int experiments = 2'000;
  for (int experiment = 0; experiment < experiments; ++experiment) {
    std::vector<MetricTable> tables;
    for (int option = 0; option < 5; ++option) {
      std::vector<double> values;
      for (int r = 0; r < 8; ++r) values.push_back(-std::log(stream.uniform()) - std::log(stream.uniform()));
      tables.push_back(table_of(values));
    }
    const auto found = select(tables);
    lost += std::ranges::find(found[0].contenders, std::size_t{0}) == found[0].contenders.end() ? 1 : 0;
  }
  EXPECT_LT(lost, experiments * 0.05 + 6.0 * std::sqrt(experiments * 0.05 * 0.95));
}

}  // namespace
}  // namespace bansou
