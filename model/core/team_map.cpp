#include "model/core/team_map.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "model/core/joint_place.hpp"
#include "model/core/post_price.hpp"

namespace bansou {

TeamMap::TeamMap(const Scenario& scenario, std::size_t first, std::size_t count, const WorkSettings& work,
                 sim::Calendar<Event>& calendar)
    : scenario_(&scenario), first_(first), count_(count) {
  for (const TeamSpec& spec : scenario.teams) build(spec, work, calendar);
  for (const ServiceSpec& service : scenario.services) {
    spec_of_.push_back(index_of(service.team));
    routines_.emplace_back(count);
  }
}

std::vector<Catchment> TeamMap::catchments(Level level) const {
  std::vector<std::size_t> all(count_);
  std::iota(all.begin(), all.end(), first_);
  return bansou::catchments(*scenario_, level, all);
}

void TeamMap::build(const TeamSpec& spec, const WorkSettings& work, sim::Calendar<Event>& calendar) {
  shifts_.push_back(
      std::make_unique<sim::Shift>(spec.week, weekday_of(scenario_->start), scenario_->days(),
                                   spec.works_on_holidays ? std::vector<int>{} : scenario_->holidays));
  const auto add = [&](const std::string& place, std::size_t seat) {
    const auto id = static_cast<std::uint32_t>(teams_.size());
    teams_.push_back(std::make_unique<Team>(spec, place, seat, work, *shifts_.back(), calendar, id));
    return id;
  };
  std::vector<std::uint32_t> at(count_);
  for (const Catchment& catchment : catchments(spec.level)) {
    const auto& towns = catchment.municipalities;
    const std::uint32_t id = add(catchment.place, largest_of(*scenario_, catchment));
    teams_[id]->set_staff(baseline_staff(*scenario_, spec, towns));
    for (const std::size_t index : towns) at[index - first_] = id;
  }
  at_.push_back(std::move(at));
  for (const Change& change : scenario_->changes) {
    const bool seat_here = change.seat >= first_ && change.seat < first_ + count_;
    if (change.kind != Change::Kind::joint || change.team != spec.id || !seat_here) continue;
    joint_teams_[&change] = add(joint_place(scenario_->municipalities[change.seat]), change.seat);
  }
}

std::size_t TeamMap::index_of(const std::string& team) const {
  const auto found = std::ranges::find(scenario_->teams, team, &TeamSpec::id);
  return found == scenario_->teams.end() ? no_spec
                                         : static_cast<std::size_t>(found - scenario_->teams.begin());
}

std::vector<bool> TeamMap::staffed() const {
  std::vector<bool> present;
  for (const auto& team : teams_) present.push_back(team->present());
  return present;
}

void TeamMap::set_routine_hours(ServiceIndex service, std::size_t municipality, double hours) {
  Routine& routine = routines_[service][municipality];
  const double more = hours - std::exchange(routine.hours, hours);
  if (more != 0.0 && routine.people > 0) of(service, municipality)->add_routine(routine.people * more);
}

void TeamMap::set_routine(ServiceIndex service, std::size_t municipality, bool on) {
  Routine& routine = routines_[service][municipality];
  assert(on || routine.people > 0);
  on ? ++routine.people : --routine.people;
  of(service, municipality)->add_routine(on ? routine.hours : -routine.hours);
}

double TeamMap::routine_hours(std::size_t spec, std::size_t municipality) const {
  double sum = 0.0;
  for (std::size_t service = 0; service < routines_.size(); ++service) {
    const Routine& routine = routines_[service][municipality];
    if (spec_of_[service] == spec) sum += routine.people * routine.hours;
  }
  return sum;
}

void TeamMap::staff(const Change& change) {
  const std::span towns = std::span(scenario_->municipalities).subspan(first_, count_);
  const std::size_t spec = index_of(change.team);
  const YenByRole prices = own_prices(scenario_->parameters, scenario_->teams[spec]);
  for (const auto& [id, residents] : residents_concerned(change, at_[spec], towns, first_)) {
    Staff staff = change.staff_after(teams_[id]->staff(), residents, prices);
    for (auto& [role, fte] : staff) fte = std::max(0.0, fte);
    teams_[id]->set_staff(std::move(staff));
  }
}

void TeamMap::post(const Posting& posting) {
  const auto team = std::ranges::find_if(
      teams_, [&](const auto& t) { return t->spec().id == posting.team && t->place() == posting.place; });
  if (team == teams_.end()) throw std::invalid_argument("no team " + posting.team + " at " + posting.place);
  Staff staff = (*team)->staff();
  staff[posting.role] = posting.fte;
  (*team)->set_staff(std::move(staff));
}

void TeamMap::join(const Change& change,
                   const std::function<void(const Event&, std::uint32_t, sim::Handle)>& rebook) {
  const auto joint = joint_teams_.find(&change);
  if (joint == joint_teams_.end()) return;
  const std::uint32_t id = joint->second;
  Team& team = *teams_[id];
  const std::size_t spec = index_of(change.team);
  std::vector<Station*> closed;
  for (const std::size_t index : change.municipalities) {
    std::uint32_t& place = at_[spec][index - first_];
    Team& before = *teams_[place];
    // Whoever worked alone before now works together, for the same people.
    team.take_over(before);
    closed.push_back(&before.station());
    const double routine = routine_hours(spec, index - first_);
    before.add_routine(-routine);
    team.add_routine(routine);
    place = id;
  }
  Staff staff = team.staff();
  const YenByRole prices = own_prices(scenario_->parameters, scenario_->teams[spec]);
  for (const auto& [role, fte] : change.added(0.0, prices)) staff[role] += fte;
  team.set_staff(std::move(staff));
  Station::hand_over(closed, team.station(),
                     [&](const Event& work, sim::Handle handle) { rebook(work, id, handle); });
}

}  // namespace bansou
