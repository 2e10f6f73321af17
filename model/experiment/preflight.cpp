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
};

/// The scenario's places and staff after the last change, without any resident: its meetings, courses and
/// duties have begun, its vacancies are what they will be.
std::unique_ptr<World> deserted(const Scenario& scenario, const Partition& partition) {
  auto world = std::make_unique<World>(scenario, partition.first, partition.count, 0);
  for (const ServiceSpec& spec : scenario.services) world->add_service(find_kind(spec.kind)->make(), spec);
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

/// One municipality's residents of one age class on their way through the services.
class Traffic {
 public:
  Traffic(const World& world, const Scenario& scenario, const ExpectedNeeds& needs)
      : world_(world), scenario_(scenario), needs_(needs) {}

  /// Adds what residents of the age class bring to the teams of their municipality.
  void add(std::size_t municipality, AgeClass age, std::map<const Team*, Work>& work) {
    const Municipality& town = world_.municipality(municipality);
    const auto a = static_cast<std::size_t>(age);
    const double people = town.by_age[a];
    if (people <= 0.0) return;
    person_ = Resident();
    person_.municipality = static_cast<std::uint16_t>(municipality);
    person_.age = age;
    const std::size_t n = world_.services.size();
    arrivals_ = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(n));
    const ExpectedNeed& need = needs_.by_age[a];
    enter("help", people * need.help);
    enter("treatment", people * need.treatment);
    enter("crisis", people * need.crises);
    wish_to_leave(people);
    expectations_.assign(n, {});
    Eigen::MatrixXd routing =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(n));
    for (std::size_t from = 0; from < n; ++from) expect(from, routing);
    const Eigen::VectorXd visits =
        (Eigen::MatrixXd::Identity(routing.rows(), routing.cols()) - routing.transpose())
            .partialPivLu()
            .solve(arrivals_);
    for (std::size_t s = 0; s < n; ++s)
      book(s, visits(static_cast<Eigen::Index>(s)), people * need.in_treatment, work);
  }

 private:
  void enter(std::string_view entry, double rate) {
    if (const Service* first = first_of(world_.entries(entry))) arrivals_(first->index) += rate;
  }

  /// Long-stay residents who say that they would like to leave.
  void wish_to_leave(double people) {
    for (const auto& service : world_.services) {
      const auto wish = scenario_.parameters.find(service->spec->id + ".wish");
      if (service->spec->kind != "ward" || wish == scenario_.parameters.end()) continue;
      if (const Service* first = first_of(world_.targets(*service, "transition")))
        arrivals_(first->index) +=
            people * scenario_.parameters.at("snapshot.long_stay").value * wish->second.value;
    }
  }

  const Service* first_of(const std::vector<ServiceIndex>& targets) const {
    const auto found = std::ranges::find_if(
        targets, [&](ServiceIndex target) { return world_.takes(*world_.services[target], person_); });
    return found == targets.end() ? nullptr : world_.services[*found].get();
  }

  void expect(std::size_t from, Eigen::MatrixXd& routing) {
    const Service& service = *world_.services[from];
    const Kind* kind = find_kind(service.spec->kind);
    if (kind->expect == nullptr || !world_.takes(service, person_)) return;
    const NeedSettings& need = world_.course_settings();
    Callers callers{.unwell = needs_.unwell,
                    .refuses = need.refuses_treatment,
                    .complex = need.complex,
                    .alone = need.lives_alone,
                    .known = needs_.known,
                    .unwell_days = needs_.unwell_days};
    if (const Team* team = world_.team_of(service, person_.municipality)) {
      callers.specialist = team->specialist_share();
      callers.travel = world_.travel_hours_from(person_.municipality, service);
    }
    expectations_[from] = kind->expect(service.spec->id, scenario_.parameters, callers);
    for (const auto& [outlet, share] : expectations_[from].onward) {
      const auto& targets = world_.targets(service, outlet);
      if (outlet == "support") {
        for (const ServiceIndex target : targets) {
          if (world_.takes(*world_.services[target], person_)) add_route(routing, from, target, share);
        }
      } else if (const Service* first = first_of(targets)) {
        add_route(routing, from, first->index, share);
      }
    }
  }

  static void add_route(Eigen::MatrixXd& routing, std::size_t from, std::size_t to, double share) {
    routing(static_cast<Eigen::Index>(from), static_cast<Eigen::Index>(to)) += share;
  }

  void book(std::size_t service, double visits, double in_treatment,
            std::map<const Team*, Work>& work) const {
    const Team* team = world_.team_of(*world_.services[service], person_.municipality);
    if (team == nullptr || !team->present()) return;
    const Expectation& expected = expectations_[service];
    Work& of = work[team];
    of.hours += visits * expected.hours;
    of.jobs += visits * expected.jobs;
    // What begins within the period lasts, on average, not beyond its half.
    double held = visits * std::min(expected.days, scenario_.horizon() / 2.0);
    if (expected.slots_per_fte > 0.0) held = std::min(held, expected.slots_per_fte * team->fte());
    of.routine += held * expected.routine + in_treatment * expected.attendance;
  }

  const World& world_;
  const Scenario& scenario_;
  const ExpectedNeeds& needs_;
  Resident person_;
  Eigen::VectorXd arrivals_;
  std::vector<Expectation> expectations_;
};

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
  for (const Partition& partition : partitions(scenario)) {
    const auto world = deserted(nobody, partition);
    std::map<const Team*, Work> work;
    Traffic traffic(*world, scenario, needs);
    for (std::size_t m = 0; m < world->municipalities(); ++m) {
      for (std::size_t age = 0; age < age_classes; ++age) traffic.add(m, static_cast<AgeClass>(age), work);
    }
    for (const auto& team : world->teams()) {
      if (team->present()) result.loads.push_back(load_of(*team, work[team.get()]));
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
