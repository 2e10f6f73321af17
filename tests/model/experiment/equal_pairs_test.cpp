#include "model/experiment/equal_pairs.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

/// Two metrics that are the same in all groups; the second moves under B if `other_moves`.
Comparison of_even_pairs(const std::vector<double>& values, bool other_moves) {
  const auto with = [&](double shift) {
    MetricTable result({Metric{"even", {}, {}, Better::lower}, Metric{"other", {}, {}, Better::lower}},
                       groups_of(fabricated::scenario()));
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::vector<Measurement> row(2 * result.groups().size(),
                                   Measurement{100.0 + (i % 2 == 0 ? shift : 0.0)});
      std::fill_n(row.begin(), result.groups().size(), Measurement{values[i]});
      result.append(row);
    }
    return result;
  };
  return compare(with(0.0), with(other_moves ? 1.0 : 0.0));
}

TEST(EqualPairs, OfFewEventsShowNothingWhereSomethingMoves) {
  const std::vector<double> rare{0, 1, 0, 0, 2, 0, 1, 0, 0, 0};
  EXPECT_EQ(of_even_pairs(rare, false).at(0, 0).verdict, Verdict::same);
  EXPECT_EQ(of_even_pairs(rare, false).at(0, 0).interval.high, 0.0);
  const Difference moved = of_even_pairs(rare, true).at(0, 0);
  EXPECT_EQ(moved.verdict, Verdict::not_shown);
  // An event is about 0.4889 / 0.4, A's variance over its mean; up to 3.69 of them may have stayed out.
  EXPECT_NEAR(moved.interval.high, 3.688879 * (0.488889 / 0.4) / 10.0, 1e-5);
  EXPECT_EQ(moved.interval.low, -moved.interval.high);
  const std::vector<double> many{1000, 1030, 970, 1010, 990, 1000, 1020, 980, 1000, 1000};
  EXPECT_EQ(of_even_pairs(many, true).at(0, 0).verdict, Verdict::same);
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

TEST(EqualPairs, OfWhatNeverVariesShowThatItIsTheSame) {
  EXPECT_EQ(of_even_pairs(std::vector<double>(10, 7.0), true).at(0, 0).verdict, Verdict::same);
}

}  // namespace
}  // namespace bansou
