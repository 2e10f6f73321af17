#include "model/experiment/preflight.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "model/core/care_network.hpp"
#include "model/experiment/expected_need.hpp"
#include "model/experiment/run.hpp"
#include "model/services/kind.hpp"
#include "model/services/snapshot.hpp"
#include "sim/run.hpp"

namespace bansou {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Work that comes to a team, per day.
struct Work {
  double hours = 0, jobs = 0, routine = 0;
  double without_slot = 0;  ///< residents who wait for one, as nobody else can take them
};

/// The scenario's places and staff after the last change, without any resident: its meetings, courses and
/// duties have begun, its vacancies are what they will be.
std::unique_ptr<World> deserted(const Scenario& scenario, std::size_t partition) {
  auto world = make_empty_world(scenario, {0, partition});
  world->begin();
  double last = 0.0;
  for (const Change& change : scenario.changes) last = std::max(last, change.from);
  sim::run_until(world->calendar, std::min(last + 1.5 * days_per_month, scenario.horizon()),
                 [&](sim::Time, Event event) { world->handle(event); });
  return world;
}

/// The same scenario with nobody in it.
Scenario emptied(Scenario scenario) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with("need.onset_")) parameter.value = 0.0;
  }
  return scenario;
}

/// A service's caseload slots at one team: how much of what comes finds one.
struct Slots {
  double needed = 0;    ///< by those who were let in
  double share = 1;     ///< of those who come, let in; the others go to the next service, if there is one
  double crowding = 1;  ///< those who come over those who find a slot, where there is no other service
};

/// What comes to the teams of one prefecture, for a given share that finds slots.
struct Loads {
  std::map<const Team*, Work> work;
  std::map<std::pair<ServiceIndex, const Team*>, Slots> slots;
};

/// One municipality's residents on their way through the services, age class by age class.
class Traffic {
 public:
  Traffic(const World& world, const Scenario& scenario, const ExpectedNeeds& needs, Loads& loads)
      : world_(world), scenario_(scenario), needs_(needs), loads_(loads) {}

  /// Adds what the municipality's residents bring to its teams.
  void add(std::size_t municipality) {
    person_ = Resident();
    person_.municipality = static_cast<std::uint16_t>(municipality);
    expect();
    for (std::size_t age = 0; age < age_classes; ++age) add_age(static_cast<AgeClass>(age));
  }

 private:
  struct Running {
    const Service* service;
    Expectation expected;
  };

  void add_age(AgeClass age) {
    const auto a = static_cast<std::size_t>(age);
    const double people = world_.municipality(person_.municipality).by_age[a];
    if (people <= 0.0) return;
    person_.age = age;
    open_.clear();
    at_.assign(world_.services.size(), -1);
    for (const Running& running : running_) {
      if (!running.service->spec->serves.fits(person_)) continue;
      at_[running.service->index] = static_cast<Eigen::Index>(open_.size());
      open_.push_back(&running);
    }
    const auto n = static_cast<Eigen::Index>(open_.size());
    arrivals_ = Eigen::VectorXd::Zero(n);
    routing_ = Eigen::MatrixXd::Zero(n, n);
    const ExpectedNeed& need = needs_.by_age[a];
    send(world_.entries("help"),
         [&](Eigen::Index to, double share) { arrivals_(to) += share * people * need.help; });
    send(world_.entries("treatment"),
         [&](Eigen::Index to, double share) { arrivals_(to) += share * people * need.treatment; });
    send(world_.entries("crisis"),
         [&](Eigen::Index to, double share) { arrivals_(to) += share * people * need.crises; });
    wish_to_leave(people);
    for (Eigen::Index from = 0; from < n; ++from) route(from);
    const Eigen::VectorXd visits =
        (Eigen::MatrixXd::Identity(n, n) - routing_.transpose()).partialPivLu().solve(arrivals_);
    for (Eigen::Index i = 0; i < n; ++i) book(i, visits(i), people * need.in_treatment);
  }

  /// The services that run there, and what is expected of one who comes.
  void expect() {
    const NeedSettings& need = world_.course().need();
    running_.clear();
    for (const auto& service : world_.services) {
      const Kind* kind = find_kind(service->spec->kind);
      if (kind->expect == nullptr || !world_.runs(*service, person_.municipality)) continue;
      Callers callers{.unwell = needs_.unwell,
                      .unwell_in_casework = needs_.unwell_in_casework,
                      .refuses = need.refuses_treatment,
                      .complex = need.complex,
                      .alone = need.lives_alone,
                      .known = needs_.known,
                      .unwell_days = needs_.unwell_days,
                      .distressed_days = needs_.distressed_days};
      if (const Team* team = world_.team_of(*service, person_.municipality)) {
        callers.specialist = team->specialist_share();
        callers.travel = world_.travel_hours_from(person_.municipality, *service);
      }
      running_.push_back({service.get(), kind->expect(service->spec->id, scenario_.parameters, callers)});
    }
  }

  /// Hands `visit(place in open_, share)` where those go who are referred: to the first service, the ones who
  /// find no slot there to the next, all that are left to the last.
  template <class Visit>
  void send(const std::vector<ServiceIndex>& targets, Visit visit) const {
    double left = 1.0;
    Eigen::Index last = -1;
    for (const ServiceIndex target : targets) {
      const Eigen::Index to = at_[target];
      if (to < 0) continue;
      if (last >= 0) {
        const double let_in = left * share(last);
        visit(last, let_in);
        left -= let_in;
      }
      last = to;
    }
    if (last >= 0) visit(last, left);
  }

  double share(Eigen::Index open) const {
    const Service& service = *open_[static_cast<std::size_t>(open)]->service;
    const auto found = loads_.slots.find({service.index, world_.team_of(service, person_.municipality)});
    return found == loads_.slots.end() ? 1.0 : found->second.share;
  }

  /// Long-stay residents who say that they would like to leave.
  void wish_to_leave(double people) {
    for (const auto& service : world_.services) {
      const auto wish = scenario_.parameters.find(service->spec->id + ".wish");
      if (service->spec->kind != "ward" || wish == scenario_.parameters.end()) continue;
      const double rate = people * scenario_.parameters.at("snapshot.long_stay").value * wish->second.value;
      send(world_.targets(*service, "transition"),
           [&](Eigen::Index to, double share) { arrivals_(to) += share * rate; });
    }
  }

  void route(Eigen::Index from) {
    const Running& open = *open_[static_cast<std::size_t>(from)];
    for (const auto& [outlet, expected] : open.expected.onward) {
      const auto& targets = world_.targets(*open.service, outlet);
      if (outlet != "support") {
        send(targets, [&](Eigen::Index to, double share) { routing_(from, to) += share * expected; });
        continue;
      }
      for (const ServiceIndex target : targets) {  // offered by all that there are
        if (at_[target] >= 0) routing_(from, at_[target]) += expected;
      }
    }
  }

  void book(Eigen::Index open, double visits, double in_treatment) {
    const auto& [service, expected] = *open_[static_cast<std::size_t>(open)];
    const Team* team = world_.team_of(*service, person_.municipality);
    if (team == nullptr || !team->present()) return;
    Work& of = loads_.work[team];
    if (expected.slots_per_fte > 0.0) {
      Slots& slots = loads_.slots[{service->index, team}];
      slots.needed += visits * std::min(expected.days, scenario_.horizon() / 2.0) /
                      (expected.slots_per_fte * team->fte());
      of.without_slot += visits * (1.0 - 1.0 / slots.crowding);
      visits /= slots.crowding;
    }
    of.hours += visits * expected.hours;
    of.jobs += visits * expected.jobs;
    // What begins within the period lasts, on average, not beyond its half.
    const double held = visits * std::min(expected.days, scenario_.horizon() / 2.0);
    of.routine += held * expected.routine + in_treatment * expected.attendance;
  }

  const World& world_;
  const Scenario& scenario_;
  const ExpectedNeeds& needs_;
  Loads& loads_;
  Resident person_;
  std::vector<Running> running_;      ///< in the municipality
  std::vector<const Running*> open_;  ///< of these, those for residents of this age
  std::vector<Eigen::Index> at_;      ///< by service: place in open_, or -1
  Eigen::VectorXd arrivals_;
  Eigen::MatrixXd routing_;
};

/// The loads of a prefecture, with as many in each service's slots as there are slots.
Loads loads_of(const World& world, const Scenario& scenario, const ExpectedNeeds& needs) {
  constexpr int rounds = 4;  // shares settle at once where there are slots, else within a few
  Loads loads;
  for (int round = 0; round < rounds; ++round) {
    loads.work.clear();
    for (auto& [place, slots] : loads.slots) slots.needed = 0.0;
    Traffic traffic(world, scenario, needs, loads);
    for (std::size_t m = 0; m < world.municipalities(); ++m) traffic.add(m);
    bool settled = true;
    for (auto& [place, slots] : loads.slots) {
      settled = settled && std::abs(std::max(slots.needed, 1.0) - slots.crowding) < 0.01;
      slots.crowding = std::max(slots.needed, 1.0);
      slots.share /= slots.crowding;
    }
    if (settled) break;
  }
  return loads;
}

/// From any hour of the week until somebody is on duty: days.
double off_duty_delay(const sim::Shift& shift) {
  constexpr int hours = 7 * 24;
  double sum = 0.0;
  for (int hour = 0; hour < hours; ++hour) {
    const double time = (hour + 0.5) / 24.0;
    sum += shift.next_on(time) - time;
  }
  return sum / hours;
}

ExpectedLoad load_of(const Team& team, const Work& work) {
  ExpectedLoad load{team.spec().id, team.place(), team.fte()};
  const double standing = team.routine_hours_a_day();
  const double all = team.free_hours_a_day();
  const double routine = std::min(work.routine, all * (1.0 - team.least_for_new()));
  const double free = all - routine;
  load.utilisation = (standing + routine + work.hours) / team.paid_hours_a_day();
  const double busy = free > 0.0 ? work.hours / free : (work.hours > 0.0 ? infinite : 0.0);
  if (work.jobs <= 0.0) return load;
  const double job = work.hours / work.jobs;
  if (busy >= 1.0) {
    load.wait = infinite;
    load.backlog = 365.25 * (work.hours - free) / job;
    return load;
  }
  if (work.without_slot > 0.02 * work.jobs) {
    load.wait = infinite;
    load.backlog = 365.25 * work.without_slot;
    return load;
  }
  const int servers = std::max(team.station().servers(), 1);
  load.wait = off_duty_delay(team.shift()) + wait_in_line(servers, busy) * job * servers / free;
  return load;
}

}  // namespace

double wait_in_line(int servers, double utilisation) {
  if (utilisation >= 1.0) return infinite;
  if (utilisation <= 0.0) return 0.0;
  const double c = servers;
  return std::pow(utilisation, std::sqrt(2.0 * (c + 1.0)) - 1.0) / (c * (1.0 - utilisation));
}

Preflight preflight(const Scenario& scenario) {
  const ExpectedNeeds needs = expected_needs(scenario);
  const Scenario nobody = emptied(scenario);
  Preflight result;
  const std::size_t parts = partitions(scenario).size();
  for (std::size_t partition = 0; partition < parts; ++partition) {
    const auto world = deserted(nobody, partition);
    const Loads loads = loads_of(*world, scenario, needs);
    for (const auto& team : world->teams()) {
      const auto work = loads.work.find(team.get());
      if (team->present())
        result.loads.push_back(load_of(*team, work == loads.work.end() ? Work{} : work->second));
    }
  }
  std::ranges::stable_sort(result.loads, std::ranges::greater(), &ExpectedLoad::utilisation);
  std::set<std::string> backup;
  for (const ServiceSpec& service : scenario.services) {
    if (service.kind == "backup" && service.open) backup.insert(service.id);
  }
  result.longest_backup = CareNetwork(scenario.services, backup).longest_chain(backup, "escalate");
  return result;
}

}  // namespace bansou
