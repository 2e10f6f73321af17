// Changes at their dates.
#include <algorithm>
#include <functional>

#include "model/core/world.hpp"

namespace bansou {

void World::apply(const Change& change) {
  const std::vector<bool> before = staffed();
  switch (change.kind) {
    case Change::Kind::parameter:
      parameters_[change.parameter].value = change.value;
      course_ = std::make_unique<CourseOfNeed>(parameters_);
      break;
    case Change::Kind::joint:
      apply_joint(change);
      break;
    case Change::Kind::open:
    case Change::Kind::close:
      apply_opening(change);
      break;
    default:
      apply_staff(change);
  }
  for (const auto& service : services) configure(*service);
  staff_has_changed(before);
  if (change.kind == Change::Kind::parameter) refresh_changed();
}

std::vector<bool> World::staffed() const {
  std::vector<bool> present;
  for (const auto& team : teams_) present.push_back(team->present());
  return present;
}

void World::staff_has_changed(const std::vector<bool>& before) {
  for (const auto& service : services) service->staff_changed(*this);
  for (std::uint32_t team = 0; team < teams_.size(); ++team) {
    if (!before[team] || teams_[team]->present()) continue;
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

/// What is left in the line was asked by services of other teams, or by nobody who waits for it.
void World::turn_away(Station& station) {
  while (const auto job = station.send_away()) {
    settle_pending(job->who);
    if (residents_[job->who].place != Place::gone && job->step != unwatched)
      services[job->service]->turned_away(*this, job->who, job->step);
  }
}

/// Whoever is in a service that closes stays until they leave it.
void World::apply_opening(const Change& change) {
  for (const auto& service : services) {
    if (service->spec->id != change.service) continue;
    for (const std::size_t index : change.municipalities) {
      if (index < first_ || index >= first_ + count_) continue;
      open_[service->index][index - first_] = change.kind == Change::Kind::open;
    }
  }
}

void World::apply_staff(const Change& change) {
  const auto& specs = scenario_->teams;
  const auto spec =
      std::find_if(specs.begin(), specs.end(), [&](const TeamSpec& t) { return t.id == change.team; });
  const auto& at = team_at_[static_cast<std::size_t>(spec - specs.begin())];
  const std::span towns = std::span(scenario_->municipalities).subspan(first_, count_);
  for (const auto& [id, residents] : residents_concerned(change, at, towns, first_)) {
    Staff staff = change.staff_after(teams_[id]->staff(), residents);
    for (auto& [role, fte] : staff) fte = std::max(0.0, fte);
    teams_[id]->set_staff(std::move(staff));
  }
}

void World::apply_joint(const Change& change) {
  const auto joint = joint_teams_.find(&change);
  if (joint == joint_teams_.end()) return;
  Team& team = *teams_[joint->second];
  std::vector<Station*> closed;
  for (std::size_t spec = 0; spec < team_at_.size(); ++spec) {
    if (scenario_->teams[spec].id != change.team) continue;
    for (const std::size_t index : change.municipalities) {
      std::uint32_t& place = team_at_[spec][index - first_];
      Team& before = *teams_[place];
      // Whoever worked alone before now works together, for the same people.
      team.take_over(before);
      closed.push_back(&before.station());
      const double routine = routine_hours(spec, index - first_);
      before.add_routine(-routine);
      team.add_routine(routine);
      place = joint->second;
    }
  }
  Staff staff = team.staff();
  for (const auto& [role, fte] : change.add) staff[role] += fte;
  team.set_staff(std::move(staff));
  Station::hand_over(closed, team.station(),
                     [&](Event event, sim::Handle handle) { rebook(event, joint->second, handle); });
}

double World::routine_hours(std::size_t spec, std::size_t municipality) const {
  double sum = 0.0;
  for (std::size_t service = 0; service < routines_.size(); ++service) {
    if (team_spec_of_[service] == spec)
      sum += routines_[service].people[municipality] * routines_[service].hours;
  }
  return sum;
}

void World::rebook(Event event, std::uint32_t team, sim::Handle handle) {
  for (std::uint32_t i = residents_[event.who].first_wait; i != Resident::no_wait;
       i = wait_records_[i].next) {
    Job& job = wait_records_[i].job;
    if (job.team == Job::no_team || job.service != event.service || job.step != event.step) continue;
    job.team = team;
    job.handle = handle;
    return;
  }
  services[event.service]->rebooked(event.who, {handle, team, event.service, event.step});
}

}  // namespace bansou
