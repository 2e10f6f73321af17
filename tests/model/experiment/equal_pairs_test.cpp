#include "model/experiment/equal_pairs.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/experiment/metric_list.hpp"
#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

/// A metric that is the same under A and B, beside one that moves under B if `other_moves`.
Difference of_even_pairs(const Metric& even, const std::vector<double>& values, bool other_moves) {
  const auto with = [&](double shift) {
    MetricTable result({even, Metric{"other", {}, {}, Better::lower}}, groups_of(fabricated::scenario()));
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::vector<Measurement> row(2 * result.groups().size(),
                                   Measurement{100.0 + (i % 2 == 0 ? shift : 0.0)});
      std::fill_n(row.begin(), result.groups().size(), Measurement{values[i]});
      result.append(row);
    }
    return result;
  };
  return compare(with(0.0), with(other_moves ? 1.0 : 0.0)).at(0, region_group);
}

const std::vector<double> rare{0, 1, 0, 0, 2, 0, 1, 0, 0, 0};
const std::vector<double> many{1000, 1030, 970, 1010, 990, 1000, 1020, 980, 1000, 1000};

TEST(EqualPairs, OfFewEventsShowNothingWhereSomethingMoves) {
  Metric count{"count", {}, {}, Better::lower};
  count.event = groups_of(fabricated::scenario())[region_group].population;  // one event makes 1
  EXPECT_EQ(of_even_pairs(count, rare, false).verdict, Verdict::same);
  EXPECT_EQ(of_even_pairs(count, rare, false).interval.high, 0.0);
  const Difference moved = of_even_pairs(count, rare, true);
  EXPECT_EQ(moved.verdict, Verdict::not_shown);
  EXPECT_NEAR(moved.interval.high, 3.688879 / 10.0, 1e-6);  // of events that may have stayed out of ten
  EXPECT_NEAR(moved.interval.low, -3.688879 / 10.0, 1e-6);
  EXPECT_EQ(of_even_pairs(count, many, true).verdict, Verdict::same);
}

TEST(EqualPairs, OfSharesOfFewShowNothingEither) {
  Metric share{"share", {}, metric_units::percent, Better::lower};
  share.most = 100.0;
  const Difference moved = of_even_pairs(share, {0, 50, 0, 0, 100, 0, 50, 0, 0, 0}, true);
  EXPECT_EQ(moved.verdict, Verdict::not_shown);
  EXPECT_EQ(moved.interval.low, -moved.a) << "it cannot fall by more than there is";
  EXPECT_GT(moved.interval.high, 20.0);
}

TEST(EqualPairs, OfWhatCountsNoEventsAreTheSame) {
  const Metric days{"days", {}, metric_units::days, Better::lower};
  for (const std::vector<double>& values : {std::vector<double>{-2, 5, 1, -4, 3}, {-2, -5, 1, -4, 3}}) {
    const Difference moved = of_even_pairs(days, values, true);
    EXPECT_EQ(moved.interval.low, 0.0);
    EXPECT_EQ(moved.interval.high, 0.0);
    EXPECT_EQ(moved.verdict, Verdict::same);
  }
}

TEST(EqualPairs, AFigureThatOneReplicationKnowsDoesNotSpeakAgainstTheOthers) {
  Metric count{"count", {}, {}, Better::lower};
  count.event = groups_of(fabricated::scenario())[region_group].population;
  const auto with = [&](double known_once) {
    MetricTable result({count, Metric{"other", {}, {}}}, groups_of(fabricated::scenario()));
    double known = known_once;
    for (const double value : rare) {
      std::vector<Measurement> row(2 * result.groups().size(),
                                   Measurement{std::exchange(known, std::nan(""))});
      std::fill_n(row.begin(), result.groups().size(), Measurement{value});
      result.append(row);
    }
    return result;
  };
  EXPECT_EQ(compare(with(5.0), with(5.0)).at(0, region_group).verdict, Verdict::same);
  EXPECT_EQ(compare(with(5.0), with(6.0)).at(0, region_group).verdict, Verdict::not_shown);
}

TEST(EqualPairs, OfTablesInWhichNothingDiffersAreTrusted) {
  const auto with = [](double other) {
    MetricTable result({Metric{"a", {}, {}}, Metric{"b", {}, {}}}, groups_of(fabricated::scenario()));
    for (const double nobody : {1.0, std::nan("")}) {
      std::vector<Measurement> row(2 * result.groups().size(), Measurement{nobody});
      row.front() = {other};
      result.append(row);
    }
    return result;
  };
  EXPECT_TRUE(nothing_differs(with(1.0), with(1.0)));
  EXPECT_FALSE(nothing_differs(with(1.0), with(2.0)));
}

}  // namespace
}  // namespace bansou
