#include "model/experiment/comparison.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

/// A table with one headline metric (lower is better) whose replications are the same in all groups.
MetricTable table(const std::vector<double>& values, bool at_least = false) {
  Metric metric{"wait", {"待ち", "wait"}, {"日", "days"}, Better::lower};
  metric.headline = true;
  MetricTable result({metric}, groups_of(fabricated::scenario()));
  for (const double value : values)
    result.append(std::vector(result.groups().size(), Measurement{value, at_least}));
  return result;
}

TEST(Comparison, PairsByReplication) {
  const Comparison comparison = compare(table({100, 110, 120, 130}), table({89, 101, 109, 121}));
  const Difference& region = comparison.at(0, 0);
  EXPECT_DOUBLE_EQ(region.a, 115.0);
  EXPECT_DOUBLE_EQ(region.b, 105.0);
  EXPECT_DOUBLE_EQ(region.interval.mean, -10.0);
  // Differences -11, -9, -11, -9: standard deviation 2/sqrt(3); Student's 97.5 % point with 3 degrees
  // is 3.182446.
  EXPECT_NEAR(region.interval.high + 10.0, 3.182446 / std::sqrt(3.0), 1e-5);
  // Variances: 500/3 under A, 544/3 under B, 4/3 of the difference.
  EXPECT_NEAR(region.variance_reduction, (500.0 + 544.0) / 4.0, 1e-9);
  EXPECT_EQ(region.verdict, Verdict::falls);
  EXPECT_TRUE(comparison.gains(0, 0));
  EXPECT_FALSE(comparison.loses(0, 0));
}

TEST(Comparison, AShareIsJudgedWithTheNumberOfThoseConcerned) {
  const auto judged = [](Verdict cases, Verdict share) { return judged_with(cases, Better::lower, share); };
  EXPECT_EQ(judged(Verdict::rises, Verdict::rises), Better::lower);
  EXPECT_EQ(judged(Verdict::not_shown, Verdict::rises), Better::neither);  // fewer ask
  EXPECT_EQ(judged(Verdict::not_shown, Verdict::falls), Better::lower);
  EXPECT_EQ(judged(Verdict::rises, Verdict::falls), Better::neither);  // more ask
  EXPECT_EQ(judged(Verdict::same, Verdict::falls), Better::neither);

  const auto with = [](double share, double cases) {
    MetricTable result({Metric{"late", {}, {}, Better::lower}, Metric{"cases", {}, {}, Better::lower}},
                       groups_of(fabricated::scenario()));
    for (const double luck : {0.99, 1.01, 0.99, 1.01}) {
      std::vector<Measurement> row(2 * result.groups().size(), Measurement{cases * luck});
      std::fill_n(row.begin(), result.groups().size(), Measurement{share * luck});
      result.append(row);
    }
    return result;
  };
  Comparison comparison = compare(with(10, 50), with(20, 50));
  EXPECT_TRUE(comparison.loses(0, 0));
  comparison.metrics[0].cases = "cases";
  EXPECT_FALSE(comparison.loses(0, 0));
  EXPECT_EQ(comparison.better(0, 0), Better::neither);
  EXPECT_EQ(comparison.better(1, 0), Better::lower);
}

TEST(Comparison, FamilyWidensTheInterval) {
  const Comparison comparison = compare(table({100, 110, 120, 130}), table({89, 101, 109, 121}));
  EXPECT_EQ(comparison.family,
            (std::vector<std::size_t>{
                1, 2, 3, 2}));  // one headline; two bands have municipalities, two health centres
  EXPECT_EQ(comparison.at(0, 0).simultaneous.high, comparison.at(0, 0).interval.high);
  EXPECT_GT(comparison.at(0, 1).simultaneous.high, comparison.at(0, 1).interval.high);
  EXPECT_GT(comparison.at(0, first_municipality_group).simultaneous.high,
            comparison.at(0, 1).simultaneous.high);
}

TEST(Comparison, FamilyCountsTheOtherOptionsToo) {
  const MetricTable a = table({100, 110, 120, 130}), b = table({89, 101, 109, 121});
  const Comparison one = compare(a, b), three = compare(a, b, 3);
  EXPECT_EQ(three.family, (std::vector<std::size_t>{6, 6, 9, 6}));  // for the region, every pair of the four
  EXPECT_GT(three.at(0, 0).simultaneous.high, one.at(0, 0).simultaneous.high);
  EXPECT_EQ(three.at(0, 0).interval.high, one.at(0, 0).interval.high);
}

TEST(Comparison, HealthCentresThatServeOthersAreLeftOut) {
  const auto with = [](const char* of_the_town) {
    Scenario scenario = fabricated::scenario();
    scenario.municipalities[2].health_centre = of_the_town;
    MetricTable result({Metric{"wait", {"待ち", "wait"}, {"日", "days"}, Better::lower, true}},
                       groups_of(scenario));
    for (int i = 0; i < 3; ++i)
      result.append(std::vector<Measurement>(result.groups().size(), {10.0 + i, false}));
    return result;
  };
  const auto centres = [](const Comparison& comparison) {
    return of_kind(comparison.groups, Group::Kind::health_centre).size();
  };
  EXPECT_EQ(centres(compare(with("益田"), with("益田"))), 2U);
  const Comparison merged = compare(with("益田"), with("東部"));
  EXPECT_EQ(centres(merged), 0U);  // one is gone, the other serves more
  EXPECT_EQ(merged.differences.size(), merged.groups.size());
}

TEST(Comparison, ThatSomethingRareHappenedInNeitherShowsNothingBeforeTenReplications) {
  const auto difference = [](std::size_t replications, double a, double b) {
    const std::vector<double> under_a(replications, a), under_b(replications, b);
    return compare(table(under_a), table(under_b)).at(0, 0);
  };
  const auto verdict = [&](std::size_t replications, double a, double b) {
    return difference(replications, a, b).verdict;
  };
  EXPECT_TRUE(std::isinf(difference(9, 0.0, 0.0).variance_reduction)) << "the pairs never differ";
  EXPECT_EQ(verdict(9, 0.0, 0.0), Verdict::not_shown);
  EXPECT_EQ(verdict(10, 0.0, 0.0), Verdict::same);
  EXPECT_EQ(verdict(2, 7.0, 7.0), Verdict::same);  // it concerns nobody
}

TEST(Comparison, TheLevelThatCountsMayBeSomebodyElses) {
  const Series a = table({1.00, 1.00, 1.00}).series(0, 0), b = table({1.03, 1.0301, 1.0299}).series(0, 0);
  EXPECT_EQ(paired_difference(a, b, 1, {}, 0.0).verdict, Verdict::rises);
  EXPECT_EQ(paired_difference(a, b, 1, {}, 0.0, 2.0).verdict, Verdict::same);  // 2 % of 2.00
}

TEST(Comparison, SaysWhichVerdictIsAGain) {
  EXPECT_TRUE(is_gain(Better::lower, Verdict::falls));
  EXPECT_TRUE(is_gain(Better::higher, Verdict::rises));
  EXPECT_TRUE(is_loss(Better::higher, Verdict::falls));
  EXPECT_FALSE(is_loss(Better::neither, Verdict::falls));
  EXPECT_FALSE(is_gain(Better::neither, Verdict::rises));
  EXPECT_FALSE(is_gain(Better::lower, Verdict::same));
}

TEST(Comparison, NearTiesAreTies) {
  EXPECT_EQ(compare(table({100, 110}), table({100, 110})).at(0, 0).verdict, Verdict::same);
  EXPECT_TRUE(std::isinf(compare(table({100, 110}), table({100, 110})).at(0, 0).variance_reduction));
  // Clearly different, but by 1 %.
  EXPECT_EQ(compare(table({100, 100, 100}), table({101, 101.001, 100.999})).at(0, 0).verdict, Verdict::same);
  // Clearly different, by more than 2 %, but of no practical use.
  MetricTable waits = table({1.00, 1.00, 1.00});
  Metric at_least;
  at_least.least = 0.04;
  EXPECT_EQ(
      paired_difference(waits.series(0, 0), table({1.03, 1.0301, 1.0299}).series(0, 0), 1, {}, 0.0).verdict,
      Verdict::rises);
  EXPECT_EQ(
      paired_difference(waits.series(0, 0), table({1.03, 1.0301, 1.0299}).series(0, 0), 1, at_least, 0.0)
          .verdict,
      Verdict::same);
  // Shown to rise, perhaps by more than is of practical use: no tie.
  EXPECT_EQ(compare(table({100, 100, 100, 100}), table({101, 102.5, 101.5, 102})).at(0, 0).verdict,
            Verdict::rises);
  // Perhaps large, perhaps none.
  EXPECT_EQ(compare(table({100, 100, 100}), table({90, 101, 112})).at(0, 0).verdict, Verdict::not_shown);
}

TEST(Comparison, TheSameDifferenceInAFewReplicationsShowsNothing) {
  const Difference few = compare(table({10, 11, 12}), table({8, 9, 10})).at(0, 0);
  EXPECT_EQ(few.verdict, Verdict::not_shown);
  EXPECT_TRUE(std::isinf(few.simultaneous.high));
  const Difference enough = compare(table({10, 11, 12, 13, 14}), table({8, 9, 10, 11, 12})).at(0, 0);
  EXPECT_EQ(enough.verdict, Verdict::falls);
}

TEST(Comparison, SaysWhoLoses) {
  const Comparison comparison = compare(table({10, 10, 10}), table({15, 15.1, 14.9}));
  EXPECT_EQ(comparison.at(0, 0).verdict, Verdict::rises);
  EXPECT_TRUE(comparison.loses(0, first_municipality_group));
}

TEST(Comparison, UnknownStaysUnknown) {
  const double nan = std::nan("");
  EXPECT_EQ(compare(table({1, 2}, true), table({3, 5})).at(0, 0).verdict, Verdict::unknown);
  EXPECT_TRUE(std::isnan(compare(table({1, 2}, true), table({3, 5})).at(0, 0).interval.mean));
  EXPECT_EQ(compare(table({1, 2}, true), table({30, 31}, true)).at(0, 0).verdict, Verdict::unknown);
  EXPECT_EQ(compare(table({1}), table({3})).at(0, 0).verdict, Verdict::unknown);
  const Comparison none = compare(table({nan, nan}), table({3, 4}));
  EXPECT_TRUE(std::isnan(none.at(0, 0).a));
  EXPECT_EQ(none.at(0, 0).verdict, Verdict::unknown);
  EXPECT_DOUBLE_EQ(compare(table({nan, 2, 3}), table({1, 3, 4.5})).at(0, 0).a, 2.5);
}

TEST(Comparison, ALowerBoundMayShowTheDirection) {
  const Difference longer = compare(table({1, 2, 1.5}), table({30, 31, 30.4}, true)).at(0, 0);
  EXPECT_EQ(longer.verdict, Verdict::rises);
  EXPECT_GT(longer.interval.low, 20.0);
  EXPECT_TRUE(std::isinf(longer.interval.high));
  const Difference shorter = compare(table({30, 31, 30.4}, true), table({1, 2, 1.5})).at(0, 0);
  EXPECT_EQ(shorter.verdict, Verdict::falls);
  EXPECT_LT(shorter.interval.high, -20.0);
  EXPECT_TRUE(std::isinf(shorter.interval.low));
}

TEST(Comparison, OtherMunicipalitiesCannotBeCompared) {
  Scenario other = fabricated::scenario();
  other.municipalities.pop_back();
  EXPECT_THROW(compare(table({1, 2}), MetricTable({}, groups_of(other))), std::invalid_argument);
}

}  // namespace
}  // namespace bansou
