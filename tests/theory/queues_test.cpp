// The engine against the closed formulas of queueing theory.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/theory/agreement.hpp"
#include "tests/theory/queue_model.hpp"

namespace bansou::theory {
namespace {

constexpr double warm_up = 1000.0;
constexpr double length = 4000.0;

TEST(Queues, MM1) {
  QueueModel queue;
  queue.arrival_rate = 0.7;
  const double rho = 0.7;
  const auto waits =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_wait; });
  EXPECT_TRUE(agreement(waits, rho / (1.0 - rho)));
  const auto busy =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_busy; });
  EXPECT_TRUE(agreement(busy, rho));
}

TEST(Queues, MMc) {
  QueueModel queue;
  queue.arrival_rate = 3.2;
  queue.servers = 4;
  const double wait = erlang_c(4, 3.2) / (4.0 - 3.2);
  const auto waits =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_wait; });
  EXPECT_TRUE(agreement(waits, wait));
  const auto waited =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.waited; });
  EXPECT_TRUE(agreement(waited, erlang_c(4, 3.2)));
}

TEST(Queues, MG1) {
  // Pollaczek-Khinchine, lognormal service of mean 1 and log-sigma 0.8.
  QueueModel queue;
  queue.arrival_rate = 0.6;
  queue.service = sim::Distribution::lognormal(1.0, 0.8);
  const double second_moment = std::exp(0.8 * 0.8);
  const auto waits =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_wait; });
  EXPECT_TRUE(agreement(waits, 0.6 * second_moment / (2.0 * (1.0 - 0.6))));
}

TEST(Queues, MMcK) {
  QueueModel queue;
  queue.arrival_rate = 2.4;
  queue.servers = 2;
  queue.room = 5;
  const auto law = birth_death(
      5, [](int) { return 2.4; }, [](int n) { return std::min(n, 2) * 1.0; });
  const auto lost =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.lost; });
  EXPECT_TRUE(agreement(lost, law.back()));
  const double in_line = law[3] + 2.0 * law[4] + 3.0 * law[5];
  const auto line =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_in_line; });
  EXPECT_TRUE(agreement(line, in_line));
}

TEST(Queues, ErlangB) {
  QueueModel queue;
  queue.arrival_rate = 5.0;
  queue.servers = 6;
  queue.room = 6;
  queue.service = sim::Distribution::lognormal(1.0, 1.0);  // the formula holds for any law of service
  const auto law = birth_death(
      6, [](int) { return 5.0; }, [](int n) { return n * 1.0; });
  const auto lost =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.lost; });
  EXPECT_TRUE(agreement(lost, law.back()));
}

TEST(Queues, ErlangA) {
  QueueModel queue;
  queue.arrival_rate = 5.0;
  queue.servers = 4;
  queue.patience = 2.0;
  const auto law = birth_death(
      200, [](int) { return 5.0; }, [](int n) { return std::min(n, 4) * 1.0 + std::max(0, n - 4) / 2.0; });
  double in_line = 0.0;
  for (std::size_t n = 5; n < law.size(); ++n) in_line += static_cast<double>(n - 4) * law[n];
  const auto reneged =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.reneged; });
  EXPECT_TRUE(agreement(reneged, in_line / 2.0 / 5.0));
  const auto line =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_in_line; });
  EXPECT_TRUE(agreement(line, in_line));
  const auto times = replicate(queue, warm_up, length, replications,
                               [](const QueueRun& run) { return run.mean_time_in_line; });
  EXPECT_TRUE(agreement(times, in_line / 5.0));
}

TEST(Queues, LittlesLaw) {
  // L = lambda W in each run, and to rounding: waits are cut where the run begins and ends.
  QueueModel patient;
  patient.arrival_rate = 1.6;
  patient.servers = 2;
  QueueModel impatient = patient;
  impatient.patience = 1.0;
  for (const QueueModel& queue : {patient, impatient}) {
    for (std::uint32_t i = 0; i < 20; ++i) {
      const QueueRun run = simulate(queue, i, warm_up, 10'000.0);
      EXPECT_NEAR(run.mean_in_line, run.in_line_by_customers, 1e-9 * run.mean_in_line);
    }
  }
}

TEST(Queues, JacksonNetworkOfTwoStations) {
  // Poisson arrivals to station 1; 70 % go on to station 2, 20 % of those come back to station 1.
  enum class Kind : std::uint32_t { arrive, done_1, done_2 };
  struct Event {
    Kind kind;
    std::uint32_t nobody;
  };
  constexpr double outside = 0.5;
  const double flow_1 = outside / (1.0 - 0.7 * 0.2);
  const double flow_2 = 0.7 * flow_1;
  const double rho_1 = flow_1 / 1.0;
  const double rho_2 = flow_2 / 0.8;
  sim::Tally first;
  sim::Tally second;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    sim::Calendar<Event> calendar;
    sim::Resource<int> one(1);
    sim::Resource<int> two(1);
    sim::Stream draw({11, replication}, {0, 0, 0});
    const auto gap = sim::Distribution::exponential(1.0 / outside);
    const auto work_1 = sim::Distribution::exponential(1.0);
    const auto work_2 = sim::Distribution::exponential(1.0 / 0.8);
    const auto start = [&](const sim::Distribution& work, Kind kind) {
      calendar.schedule(calendar.now() + work(draw), {kind, 0});
    };
    const auto to_one = [&](double now) {
      one.try_seize(now) ? start(work_1, Kind::done_1) : void(one.wait(now, 0));
    };
    const auto to_two = [&](double now) {
      two.try_seize(now) ? start(work_2, Kind::done_2) : void(two.wait(now, 0));
    };
    const auto handle = [&](sim::Time now, Event event) {
      if (event.kind == Kind::arrive) {
        calendar.schedule(now + gap(draw), {Kind::arrive, 0});
        to_one(now);
      } else if (event.kind == Kind::done_1) {
        if (one.release(now)) start(work_1, Kind::done_1);
        if (draw.chance(0.7)) to_two(now);
      } else {
        if (two.release(now)) start(work_2, Kind::done_2);
        if (draw.chance(0.2)) to_one(now);
      }
    };
    calendar.schedule(gap(draw), {Kind::arrive, 0});
    sim::run_until(calendar, warm_up, handle);
    one.reset_statistics(warm_up);
    two.reset_statistics(warm_up);
    const double end = warm_up + length;
    sim::run_until(calendar, end, handle);
    first.add(one.busy_over_time().mean(end) + one.waiting_over_time().mean(end));
    second.add(two.busy_over_time().mean(end) + two.waiting_over_time().mean(end));
  }
  EXPECT_TRUE(agreement(first, rho_1 / (1.0 - rho_1)));
  EXPECT_TRUE(agreement(second, rho_2 / (1.0 - rho_2)));
}

TEST(Queues, TheCheckCatchesABiasOfTwoPerCent) {
  // The checks of MM1, at the same length and with as many replications, with servers two per cent slower
  // than the formulas believe.
  QueueModel queue;
  queue.arrival_rate = 0.7;
  queue.service = sim::Distribution::exponential(1.02);
  const auto busy =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_busy; });
  EXPECT_FALSE(agreement(busy, 0.7)) << busy.mean();
  const auto waits =
      replicate(queue, warm_up, length, replications, [](const QueueRun& run) { return run.mean_wait; });
  EXPECT_FALSE(agreement(waits, 0.7 / 0.3)) << waits.mean();
}

/// How many of the 95 % intervals over ten replications cover the truth, for several figures of M/M/1.
class Coverage : public testing::Test {
 protected:
  static constexpr int intervals = 2000;
  static constexpr std::uint32_t replications_each = 10;
  struct Covered {
    int wait = 0, busy = 0, in_line = 0, narrow = 0, wide = 0;
  };

  static const Covered& counted() {
    static const Covered result = count();
    return result;
  }

 private:
  static Covered count() {
    QueueModel queue;
    queue.arrival_rate = 0.5;  // mean wait 1, mean in line 0.5
    Covered covered;
    for (std::uint32_t group = 0; group < intervals; ++group) {
      sim::Tally wait, busy, in_line;
      for (std::uint32_t i = 0; i < replications_each; ++i) {
        const QueueRun run = simulate(queue, 10'000 + group * replications_each + i, 100.0, 1000.0);
        wait.add(run.mean_wait);
        busy.add(run.mean_busy);
        in_line.add(run.mean_in_line);
      }
      const auto covers = [](const sim::Tally& means, double truth, double level) {
        const sim::Interval interval = sim::confidence_interval(means, level);
        return interval.low <= truth && truth <= interval.high ? 1 : 0;
      };
      covered.wait += covers(wait, 1.0, 0.95);
      covered.busy += covers(busy, 0.5, 0.95);
      covered.in_line += covers(in_line, 0.5, 0.95);
      covered.narrow += covers(busy, 0.5, 0.90);
      covered.wide += covers(busy, 0.5, 0.99);
    }
    return covered;
  }
};

TEST_F(Coverage, OfBusyServersIsNinetyFivePerCent) { EXPECT_TRUE(coverage(counted().busy, intervals, 0.95)); }

TEST_F(Coverage, OfWaitsIsNinetyFivePerCent) { EXPECT_TRUE(coverage(counted().wait, intervals, 0.95)); }

TEST_F(Coverage, OfTheLineIsNinetyFivePerCent) { EXPECT_TRUE(coverage(counted().in_line, intervals, 0.95)); }

TEST_F(Coverage, IntervalsTooNarrowOrTooWideAreCaught) {
  EXPECT_FALSE(coverage(counted().narrow, intervals, 0.95)) << counted().narrow;
  EXPECT_FALSE(coverage(counted().wide, intervals, 0.95)) << counted().wide;
}

}  // namespace
}  // namespace bansou::theory
