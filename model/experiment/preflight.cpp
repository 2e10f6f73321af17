#include "model/experiment/preflight.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "model/core/care_network.hpp"
#include "model/experiment/expected_need.hpp"
#include "model/experiment/queueing.hpp"
#include "model/experiment/run.hpp"
#include "model/experiment/traffic.hpp"
#include "sim/run.hpp"

namespace bansou {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The scenario with the figures that it has after its last change.
Scenario as_it_ends(Scenario scenario) {
  for (const std::size_t i : in_order_of_dates(scenario.changes)) {
    const Change& change = scenario.changes[i];
    if (change.kind == Change::Kind::parameter) scenario.parameters.at(change.parameter).value = change.value;
  }
  std::erase_if(scenario.changes,
                [](const Change& change) { return change.kind == Change::Kind::parameter; });
  return scenario;
}

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

/// The same scenario with nobody in it, and nobody who comes out of custody.
Scenario emptied(Scenario scenario) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with("need.onset_")) parameter.value = 0.0;
  }
  for (const ServiceSpec& service : scenario.services) {
    if (service.kind == "custody") scenario.parameters.at(join(service.id, "reports")).value = 0.0;
  }
  return scenario;
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

/// The share of its slots that is wanted where it is largest, of the services of a team.
double fullest_slots(const Loads& loads, const Team& team) {
  double fullest = 0.0;
  for (const auto& [place, slots] : loads.slots) {
    if (place.second != &team) continue;
    fullest = std::max(fullest, slots.goes_without ? std::min(slots.needed, 1.0) : slots.needed);
  }
  return fullest;
}

/// Full-time equivalents for a load of this many with a square root of it to spare.
double with_safety(double load) { return load + square_root_safety * std::sqrt(load); }

/// Posts with which all who come find a slot and work keeps up, waits being short.
double fte_wanted(const Team& team, const Work& work, const Loads& loads) {
  const double standing = team.routine_hours_a_day();
  const double hours_of_one = (team.free_hours_a_day() + standing) / team.fte();
  if (hours_of_one <= 0.0) return 0.0;
  double wanted = (standing + work.routine) / hours_of_one +
                  with_safety((work.hours + work.hours_without_slot) / hours_of_one);
  for (const auto& [place, slots] : loads.slots) {
    if (place.second == &team && slots.per_fte > 0.0)
      wanted = std::max(wanted, with_safety(slots.cases) / slots.per_fte);
  }
  return wanted;
}

ExpectedLoad load_of(const Team& team, const Work& work, const Loads& loads) {
  ExpectedLoad load{team.spec().id, team.place(), team.fte()};
  const double standing = team.routine_hours_a_day();
  const double all = team.free_hours_a_day();
  const double routine = std::min(work.routine, all * (1.0 - team.least_for_new()));
  const double free = all - routine;
  load.utilisation = (standing + routine + work.hours) / team.available_hours_a_day();
  load.slots = fullest_slots(loads, team);
  const double busy = free > 0.0 ? work.hours / free : (work.hours > 0.0 ? infinite : 0.0);
  const double job = work.jobs > 0.0 ? work.hours / work.jobs : 0.0;
  if (busy >= 1.0)
    load.backlog = days_per_year * (work.hours - free) / job;
  else if (load.slots > 1.01)  // to a hundredth, as loads_of() settles
    load.backlog = days_per_year * work.without_slot;
  if (load.backlog > 0.0 || busy >= 1.0) {
    load.wait = infinite;
    load.more_fte = std::max(0.0, fte_wanted(team, work, loads) - team.fte());
    return load;
  }
  if (work.jobs <= 0.0) return load;
  const int servers = std::max(team.station().servers(), 1);
  load.wait = off_duty_delay(team.shift()) + wait_in_line(servers, busy) * job * servers / free;
  return load;
}

}  // namespace

Preflight preflight(const Scenario& whole) {
  const Scenario scenario = as_it_ends(whole);
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
        result.loads.push_back(load_of(*team, work == loads.work.end() ? Work{} : work->second, loads));
    }
  }
  std::ranges::stable_sort(result.loads, std::ranges::greater(), &ExpectedLoad::fullness);
  std::set<std::string> backup;
  for (const ServiceSpec& service : scenario.services) {
    const bool staffed = std::ranges::any_of(
        result.loads, [&](const ExpectedLoad& load) { return load.team == service.team; });
    if (service.kind == "backup" && service.open && staffed) backup.insert(service.id);
  }
  result.longest_backup = CareNetwork(scenario.services, backup).longest_chain(backup, "escalate");
  return result;
}

}  // namespace bansou
