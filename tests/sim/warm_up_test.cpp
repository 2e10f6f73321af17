#include "sim/warm_up.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "sim/calendar.hpp"
#include "sim/distribution.hpp"
#include "sim/resource.hpp"
#include "sim/run.hpp"
#include "sim/tally.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou::sim {
namespace {

/// Observations from a formula of their number and noise between -1 and 1.
template <class Formula>
std::vector<double> series_of(std::size_t length, Formula formula) {
  Stream noise({11, 0}, {0, 0, 0});
  std::vector<double> series(length);
  for (std::size_t i = 0; i < length; ++i)
    series[i] = formula(static_cast<double>(i), 2.0 * noise.uniform() - 1.0);
  return series;
}

double mean_from(const std::vector<double>& series, std::size_t first) {
  const auto begin = series.begin() + static_cast<std::ptrdiff_t>(first);
  return std::accumulate(begin, series.end(), 0.0) / static_cast<double>(series.size() - first);
}

TEST(WarmUp, CutsTheBiasOfTheStart) {
  const auto step = [](double i, double noise) { return (i < 40 ? 20.0 : 10.0) + noise; };
  EXPECT_EQ(mser5_cut(series_of(200, step)), 40U);
  const auto within_a_batch = [](double i, double noise) { return (i < 42 ? 20.0 : 10.0) + noise; };
  EXPECT_EQ(mser5_cut(series_of(200, within_a_batch)), 45U);
}

TEST(WarmUp, CutsADecayWhereNoiseHidesIt) {
  const auto decay = [](double i, double noise) { return 10.0 - 8.0 * std::exp(-i / 15.0) + noise; };
  const std::vector<double> series = series_of(300, decay);
  const auto cut = mser5_cut(series);
  ASSERT_TRUE(cut);
  EXPECT_GE(*cut, 30U);
  EXPECT_LE(*cut, 90U);
  EXPECT_NEAR(mean_from(series, *cut), 10.0, 0.1);
  EXPECT_GT(std::abs(mean_from(series, 0) - 10.0), 0.3);
}

TEST(WarmUp, CutsNothingWhereNothingIsToBeCut) {
  EXPECT_EQ(mser5_cut(std::vector<double>(60, 3.0)), 0U);
  const auto alternating = [](double i, double) { return std::fmod(i, 10.0); };
  EXPECT_EQ(mser5_cut(series_of(200, alternating)), 0U);
}

TEST(WarmUp, AStationarySeriesIsSettled) {
  const std::vector<double> series = series_of(1000, [](double, double noise) { return 7.0 + noise; });
  const auto cut = mser5_cut(series);
  ASSERT_TRUE(cut);
  EXPECT_NEAR(mean_from(series, *cut), 7.0, 0.1);
}

TEST(WarmUp, ATrendIsNotSettled) {
  EXPECT_FALSE(mser5_cut(series_of(200, [](double i, double noise) { return 0.1 * i + noise; })));
  EXPECT_FALSE(mser5_cut(series_of(60, [](double i, double noise) { return 500.0 - 2.0 * i + noise; })));
}

TEST(WarmUp, ABiasOfMoreThanHalfTheSeriesIsNotSettled) {
  const auto late = [](double i, double noise) { return (i < 120 ? 20.0 : 10.0) + noise; };
  EXPECT_FALSE(mser5_cut(series_of(200, late)));
}

TEST(WarmUp, AShortSeriesIsNotSettled) {
  EXPECT_FALSE(mser5_cut({}));
  EXPECT_FALSE(mser5_cut(std::vector<double>(49, 3.0)));
  EXPECT_EQ(mser5_cut(std::vector<double>(50, 3.0)), 0U);
}

/// Customers in an M/M/1 queue that opens empty, at times 1, 2, ... `length`.
std::vector<double> customers_from_empty(double load, std::size_t length, std::uint32_t replication) {
  enum class Event : std::uint8_t { arrive, leave };
  Calendar<Event> calendar;
  Resource<int> desk(1);
  Stream arrivals({7, replication}, {0, 0, 0});
  Stream services({7, replication}, {1, 0, 0});
  const auto gap = Distribution::exponential(1.0 / load);
  const auto service = Distribution::exponential(1.0);
  const auto handle = [&](Time now, Event event) {
    bool starts = false;
    if (event == Event::leave) {
      starts = desk.release(now).has_value();
    } else {
      calendar.schedule(now + gap(arrivals), Event::arrive);
      starts = desk.try_seize(now);
      if (!starts) desk.wait(now, 0);
    }
    if (starts) calendar.schedule(now + service(services), Event::leave, Priority::release);
  };
  calendar.schedule(gap(arrivals), Event::arrive);
  std::vector<double> customers;
  for (std::size_t i = 1; i <= length; ++i) {
    run_until(calendar, static_cast<Time>(i), handle);
    customers.push_back(desk.busy() + static_cast<double>(desk.waiting()));
  }
  return customers;
}

TEST(WarmUp, FindsTheSteadyStateOfAQueueThatOpensEmpty) {
  constexpr double load = 0.8;
  constexpr std::uint32_t replications = 400;
  std::vector<double> mean(600, 0.0);
  for (std::uint32_t i = 0; i < replications; ++i) {
    const std::vector<double> one = customers_from_empty(load, mean.size(), i);
    for (std::size_t t = 0; t < mean.size(); ++t) mean[t] += one[t] / replications;
  }
  const auto cut = mser5_cut(mean);
  ASSERT_TRUE(cut);
  EXPECT_GT(*cut, 20U);
  // In runs that had no part in finding the cut.
  Tally after_it;
  Tally from_the_start;
  for (std::uint32_t i = replications; i < 21 * replications; ++i) {
    const std::vector<double> one = customers_from_empty(load, mean.size(), i);
    after_it.add(mean_from(one, *cut));
    from_the_start.add(mean_from(one, 0));
  }
  constexpr double steady = load / (1.0 - load);
  EXPECT_TRUE(theory::agreement(after_it, steady));
  EXPECT_FALSE(theory::agreement(from_the_start, steady));
  EXPECT_LT(from_the_start.mean(), steady);
}

}  // namespace
}  // namespace bansou::sim
