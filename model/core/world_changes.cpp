// Changes at their dates.
#include <algorithm>
#include <functional>
#include <map>

#include "model/core/world.hpp"

namespace bansou {
namespace {

/// The service that a change names.
const Service& service_of(const World& world, const Change& change) {
  const auto id = [](const auto& service) -> const std::string& { return service->spec->id; };
  return **std::ranges::find(world.services, change.service, id);
}

}  // namespace

void World::apply(const Change& change) {
  const std::vector<bool> before = teams_.staffed();
  switch (change.kind) {
    case Change::Kind::parameter:
      parameters_[change.parameter].value = change.value;
      course_ = std::make_unique<CourseOfNeed>(parameters_);
      break;
    case Change::Kind::joint:
      teams_.join(change, [this](const Event& work, std::uint32_t team, sim::Handle handle) {
        rebook(work, team, handle);
      });
      reserve_again();
      break;
    case Change::Kind::open:
    case Change::Kind::close:
      apply_opening(change);
      break;
    case Change::Kind::reserve:
      reserve(change);
      break;
    default:
      teams_.staff(change);
  }
  for (const auto& service : services) configure(*service);
  staff_has_changed(before);
  if (change.kind == Change::Kind::parameter) refresh_changed();
}

void World::staff_has_changed(const std::vector<bool>& before) {
  for (const auto& service : services) service->staff_changed(*this);
  for (std::uint32_t team = 0; team < before.size(); ++team) {
    if (!before[team] || teams_[team].present()) continue;
    const Event gone{team, world_event, static_cast<std::uint16_t>(Step::team_gone)};
    calendar.schedule(now(), gone, sim::Priority::release);
  }
}

/// The most unwell first: they find what is free elsewhere.
void World::let_go(Team& team) {
  if (team.present()) return;  // another change of the day has staffed it again
  const auto is_held = [&](ResidentId who, const Service& service) {
    return residents_[who].is_with(service.index) && team_of(service, residents_[who].municipality) == &team;
  };
  std::vector<ResidentId> held;
  for (ResidentId who = 0; who < residents_.size(); ++who) {
    if (residents_[who].engaged == 0) continue;
    if (std::ranges::any_of(services, [&](const auto& service) { return is_held(who, *service); }))
      held.push_back(who);
  }
  std::ranges::stable_sort(held, std::greater{}, [this](ResidentId who) { return residents_[who].severity; });
  for (const ResidentId who : held) {
    for (const auto& service : services) {
      if (is_held(who, *service)) service->dissolve(*this, who);
    }
  }
  turn_away(team.station());
}

/// What is left in the line was asked by services of other teams, or had been begun.
void World::turn_away(Station& station) {
  while (const auto job = station.send_away()) {
    residents_.settle(job->who);
    if (residents_[job->who].place != Place::gone && job->step != unwatched)
      services[job->service]->turned_away(*this, job->who, job->step);
  }
}

/// Whoever is in a service that closes stays until they leave it.
void World::apply_opening(const Change& change) {
  const Service& service = service_of(*this, change);
  for (const std::size_t index : change.municipalities) {
    if (index < first_ || index >= first_ + count_) continue;
    open_[service.index][index - first_] = change.kind == Change::Kind::open;
  }
}

/// Teams are fewer now: what was set aside so far is of those there are.
void World::reserve_again() {
  for (const std::size_t i : in_order_of_dates(scenario_->changes)) {
    const Change& change = scenario_->changes[i];
    if (change.kind == Change::Kind::reserve && change.from <= now()) reserve(change);
  }
}

/// Of each of the service's teams the hours, in equal parts for those of the places that it serves.
void World::reserve(const Change& change) {
  const Service& service = service_of(*this, change);
  std::map<std::uint32_t, std::vector<std::size_t>> served;  // by team
  for (const std::size_t index : change.municipalities) {
    if (index >= first_ && index < first_ + count_)
      served[team_of(service, index - first_)->id()].push_back(index - first_);
  }
  for (const auto& [team, towns] : served) {
    for (const std::size_t town : towns)
      reserved_.set(service.index, town, change.hours / static_cast<double>(towns.size()));
  }
}

void World::rebook(const Event& work, std::uint32_t team, sim::Handle handle) {
  const Job job{handle, team, work.service, work.step};
  if (!waits_.rebook(residents_[work.who], job)) services[work.service]->rebooked(work.who, job);
}

}  // namespace bansou
