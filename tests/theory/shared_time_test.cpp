// Who gives a share of their time to a line of jobs, against the formulas of servers that are slower by that
// share.
#include <gtest/gtest.h>

#include "sim/distribution.hpp"
#include "sim/run.hpp"
#include "sim/station.hpp"
#include "sim/tally.hpp"
#include "tests/theory/agreement.hpp"
#include "tests/theory/queue_model.hpp"

namespace bansou::theory {
namespace {

constexpr double arrivals_a_day = 5.0;
constexpr double hours = 1.0;  ///< of work, exponential

struct Means {
  double wait = 0.0;   ///< until work begins, days
  double spell = 0.0;  ///< from then until it is done, days
};

Means at_a_station(sim::ShiftEnd rule, int servers, double pace, std::uint32_t replication) {
  using Workers = sim::Station<int, std::uint32_t>;
  constexpr std::uint32_t arrival = Workers::wake - 1;
  sim::Calendar<std::uint32_t> calendar;
  const sim::Shift shift = sim::Shift::always();
  const auto own_slot = [](std::uint32_t, std::uint32_t slot) { return slot; };
  Workers workers(calendar, shift, rule, servers, pace, own_slot, 0);
  sim::Stream draw({11, replication}, {0, 0, 0});
  const auto gap = sim::Distribution::exponential(1.0 / arrivals_a_day);
  const auto work = sim::Distribution::exponential(hours);
  sim::Tally waits;
  sim::Tally spells;
  calendar.schedule(0.0, arrival);
  sim::run_until(calendar, 2000.0, [&](sim::Time now, std::uint32_t slot) {
    if (slot == arrival) {
      calendar.schedule(now + gap(draw), arrival);
      workers.request(0, work(draw));
    } else if (slot == Workers::wake) {
      workers.wake_up();
    } else if (const auto done = workers.spell_end(slot); done && done->since > 200.0) {
      waits.add(done->started - done->since);
      spells.add(now - done->started);
    }
  });
  return {waits.mean(), spells.mean()};
}

/// `spell`: mean days from the beginning of a job to its end.
void expect_as_slower_servers(sim::ShiftEnd rule, int servers, double pace, double spell) {
  sim::Tally waits;
  sim::Tally spells;
  for (std::uint32_t i = 0; i < replications; ++i) {
    const Means means = at_a_station(rule, servers, pace, i);
    waits.add(means.wait);
    spells.add(means.spell);
  }
  const double rate = 24.0 * pace / hours;  // jobs a day and server
  const double wait = erlang_c(servers, arrivals_a_day / rate) / (servers * rate - arrivals_a_day);
  EXPECT_TRUE(agreement(waits, wait));
  EXPECT_TRUE(agreement(spells, spell));
}

/// Each job in one go; other duties come after it.
void expect_other_duties_between_jobs(int servers, double pace) {
  expect_as_slower_servers(sim::ShiftEnd::finish, servers, pace, hours / 24.0);
}

/// Each job beside other duties, at the pace of the share; handed over at midnight it goes on at once.
void expect_other_duties_during_jobs(int servers, double pace) {
  for (const sim::ShiftEnd rule : {sim::ShiftEnd::interrupt, sim::ShiftEnd::hand_over})
    expect_as_slower_servers(rule, servers, pace, hours / (24.0 * pace));
}

TEST(SharedTime, OneWithAThirdOfTheirTime) { expect_other_duties_between_jobs(1, 1.0 / 3.0); }

TEST(SharedTime, ThreeWithATenth) { expect_other_duties_between_jobs(3, 0.1); }

TEST(SharedTime, OneAtTheirPace) { expect_other_duties_during_jobs(1, 1.0 / 3.0); }

TEST(SharedTime, ThreeAtTheirPace) { expect_other_duties_during_jobs(3, 0.1); }

}  // namespace
}  // namespace bansou::theory
