#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "sim/calendar.hpp"
#include "sim/distribution.hpp"
#include "sim/resource.hpp"
#include "sim/run.hpp"
#include "sim/tally.hpp"

namespace bansou::theory {

/// A queue as the formulas know it: Poisson arrivals, servers, a law of service, perhaps a limit and
/// patience.
struct QueueModel {
  double arrival_rate = 1.0;
  int servers = 1;
  sim::Distribution service = sim::Distribution::exponential(1.0);
  std::optional<int> room;         ///< places in all; arrivals beyond are lost
  std::optional<double> patience;  ///< mean of an exponential time after which a customer leaves the line
};

struct QueueRun {
  double mean_wait = 0.0;             ///< in line, of those who were served
  double waited = 0.0;                ///< share of those who were served and had to wait
  double mean_in_line = 0.0;          ///< over time
  double mean_busy = 0.0;             ///< servers, over time
  double lost = 0.0;                  ///< share of arrivals turned away
  double reneged = 0.0;               ///< share of arrivals who left the line
  double mean_time_in_line = 0.0;     ///< of all who came in, served or not
  double in_line_by_customers = 0.0;  ///< their time in line that falls within the run, by its length
};

/// One replication: a warm-up, then `length` units of time that count.
inline QueueRun simulate(const QueueModel& model, std::uint32_t replication, double warm_up, double length) {
  enum class Kind : std::uint32_t { arrive, leave, lose_patience };
  struct Event {
    Kind kind;
    std::uint32_t customer;
  };
  struct Customer {
    double since = 0.0;
    bool in_line = false;
    sim::Handle line;
    sim::Handle patience;
  };
  sim::Calendar<Event> calendar;
  sim::Resource<std::uint32_t> desk(model.servers);
  std::vector<Customer> customers;
  sim::Stream arrivals({7, replication}, {0, 0, 0});
  sim::Stream services({7, replication}, {1, 0, 0});
  sim::Stream patiences({7, replication}, {2, 0, 0});
  const auto gap = sim::Distribution::exponential(1.0 / model.arrival_rate);
  const auto patience = sim::Distribution::exponential(model.patience.value_or(1.0));
  sim::Tally wait;
  sim::Tally waited;
  sim::Tally time_in_line;
  double arrived = 0.0;
  double lost = 0.0;
  double reneged = 0.0;
  double spent_in_line = 0.0;  // since `from`
  double from = 0.0;
  const auto leave_line = [&](Customer& customer) {
    time_in_line.add(calendar.now() - customer.since);
    spent_in_line += calendar.now() - std::max(customer.since, from);
    customer.in_line = false;
  };
  const auto start = [&](std::uint32_t who) {
    calendar.cancel(customers[who].patience);
    wait.add(calendar.now() - customers[who].since);
    waited.add(customers[who].in_line ? 1.0 : 0.0);
    leave_line(customers[who]);
    calendar.schedule(calendar.now() + model.service(services), {Kind::leave, who}, sim::Priority::release);
  };
  const auto handle = [&](sim::Time now, Event event) {
    if (event.kind == Kind::leave) {
      if (const auto next = desk.release(now)) start(*next);
    } else if (event.kind == Kind::lose_patience) {
      if (!desk.renege(now, customers[event.customer].line)) return;
      leave_line(customers[event.customer]);
      reneged += 1.0;
    } else {
      const auto who = static_cast<std::uint32_t>(customers.size());
      customers.push_back({now, false, {}, {}});
      calendar.schedule(now + gap(arrivals), {Kind::arrive, 0});
      arrived += 1.0;
      if (model.room && desk.busy() + static_cast<int>(desk.waiting()) >= *model.room) {
        lost += 1.0;
      } else if (desk.try_seize(now)) {
        start(who);
      } else {
        customers[who].in_line = true;
        customers[who].line = desk.wait(now, who);
        if (model.patience) {
          customers[who].patience =
              calendar.schedule_cancellable(now + patience(patiences), {Kind::lose_patience, who});
        }
      }
    }
  };
  calendar.schedule(gap(arrivals), {Kind::arrive, 0});
  sim::run_until(calendar, warm_up, handle);
  desk.reset_statistics(warm_up);
  wait.reset();
  waited = {};
  time_in_line.reset();
  arrived = lost = reneged = spent_in_line = 0.0;
  from = warm_up;
  const double end = warm_up + length;
  sim::run_until(calendar, end, handle);
  for (const Customer& customer : customers) {
    if (customer.in_line) spent_in_line += end - std::max(customer.since, from);
  }
  return {wait.mean(),
          waited.mean(),
          desk.waiting_over_time().mean(end),
          desk.busy_over_time().mean(end),
          lost / arrived,
          reneged / arrived,
          time_in_line.mean(),
          spent_in_line / length};
}

/// Tallies one figure over independent replications.
template <class Figure>
sim::Tally replicate(const QueueModel& model, double warm_up, double length, std::uint32_t count,
                     Figure figure) {
  sim::Tally tally;
  for (std::uint32_t i = 0; i < count; ++i) tally.add(figure(simulate(model, i, warm_up, length)));
  return tally;
}

/// Probability that an arrival waits in M/M/c with offered load `a` < c.
inline double erlang_c(int servers, double a) {
  double term = 1.0;
  double sum = 1.0;
  for (int k = 1; k < servers; ++k) {
    term *= a / k;
    sum += term;
  }
  term *= a / servers;
  const double tail = term * servers / (servers - a);
  return tail / (sum + tail);
}

/// Stationary law of a birth-death queue by its birth and death rates, truncated where nothing is left.
template <class Birth, class Death>
std::vector<double> birth_death(int states, Birth birth, Death death) {
  std::vector<double> law(static_cast<std::size_t>(states) + 1, 1.0);
  double sum = 1.0;
  for (std::size_t n = 1; n < law.size(); ++n) {
    law[n] = law[n - 1] * birth(static_cast<int>(n) - 1) / death(static_cast<int>(n));
    sum += law[n];
  }
  for (double& p : law) p /= sum;
  return law;
}

}  // namespace bansou::theory
