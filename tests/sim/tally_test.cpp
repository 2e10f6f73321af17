#include "sim/tally.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "sim/confidence.hpp"
#include "sim/time_weighted.hpp"

namespace bansou::sim {
namespace {

TEST(Tally, KnowsMeanVarianceAndExtremes) {
  Tally tally;
  for (const double value : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0}) tally.add(value);
  EXPECT_EQ(tally.count(), 8U);
  EXPECT_DOUBLE_EQ(tally.mean(), 5.0);
  EXPECT_DOUBLE_EQ(tally.variance(), 32.0 / 7.0);
  EXPECT_EQ(tally.minimum(), 2.0);
  EXPECT_EQ(tally.maximum(), 9.0);
  tally.reset();
  EXPECT_EQ(tally.count(), 0U);
}

TEST(TimeWeighted, WeighsByTime) {
  TimeWeighted queue;
  queue.set(1.0, 2.0);
  queue.add(3.0, -1.0);
  EXPECT_DOUBLE_EQ(queue.mean(4.0), (2.0 * 2.0 + 1.0) / 4.0);
  queue.reset(4.0);
  EXPECT_DOUBLE_EQ(queue.mean(4.0), 1.0);
  EXPECT_DOUBLE_EQ(queue.mean(6.0), 1.0);
}

TEST(Confidence, StudentsInterval) {
  Tally tally;
  for (const double value : {1.0, 2.0, 3.0, 4.0, 5.0}) tally.add(value);
  const Interval interval = confidence_interval(tally);
  EXPECT_DOUBLE_EQ(interval.mean, 3.0);
  EXPECT_NEAR(interval.high - 3.0, 2.7764 * std::sqrt(2.5 / 5.0), 1e-4);  // t(0.975; 4) from a table
}

TEST(Confidence, OneObservationSaysNothing) {
  Tally tally;
  tally.add(3.0);
  EXPECT_EQ(confidence_interval(tally).high, std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace bansou::sim
