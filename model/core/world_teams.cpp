// Teams and the care network in the world: who serves whom, and referral.
#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

#include "model/core/joint_place.hpp"
#include "model/core/name_hash.hpp"
#include "model/core/world.hpp"

namespace bansou {
namespace {

/// Folded to 16 bits.
std::uint32_t short_hash(std::string_view text) {
  const std::uint32_t hash = name_hash(text);
  return (hash >> 16) ^ (hash & 0xFFFFU);
}

}  // namespace

void World::build_teams() {
  work_ = settings_from<WorkSettings>("work", parameters_);
  const int days = static_cast<int>(std::ceil(scenario_->horizon())) + 1;
  const auto add = [&](const TeamSpec& spec, const std::string& place, std::size_t seat) {
    const auto id = static_cast<std::uint32_t>(teams_.size());
    teams_.push_back(std::make_unique<Team>(spec, place, seat, work_, *shifts_.back(), calendar, id));
    return id;
  };
  const auto largest = [&](const std::vector<std::size_t>& among) {
    return *std::max_element(among.begin(), among.end(), [&](std::size_t a, std::size_t b) {
      return scenario_->municipalities[a].population < scenario_->municipalities[b].population;
    });
  };
  for (const TeamSpec& spec : scenario_->teams) {
    shifts_.push_back(
        std::make_unique<sim::Shift>(spec.week, scenario_->first_weekday, days,
                                     spec.works_on_holidays ? std::vector<int>{} : scenario_->holidays));
    std::vector<std::uint32_t> at(count_);
    for (const Catchment& catchment : catchments(spec.level)) {
      const std::uint32_t id = add(spec, catchment.place, largest(catchment.municipalities));
      teams_[id]->set_staff(baseline_staff(*scenario_, spec, catchment.municipalities));
      for (const std::size_t index : catchment.municipalities) at[index - first_] = id;
    }
    team_at_.push_back(std::move(at));
    for (const Change& change : scenario_->changes) {
      const bool here = change.seat >= first_ && change.seat < first_ + count_;
      if (change.kind != Change::Kind::joint || change.team != spec.id || !here) continue;
      joint_teams_[&change] = add(spec, joint_place(municipality(change.seat - first_)), change.seat);
    }
  }
}

std::vector<Catchment> World::catchments(Level level) const {
  std::vector<std::size_t> all(count_);
  std::iota(all.begin(), all.end(), first_);
  return bansou::catchments(*scenario_, level, all);
}

void World::add_service(std::unique_ptr<Service> service, const ServiceSpec& spec) {
  service->index = static_cast<ServiceIndex>(services.size());
  service->spec = &spec;
  service->draws_key = short_hash(spec.id);
  const auto index_of = [this](const std::string& id) {
    const auto& specs = scenario_->services;
    const auto found =
        std::find_if(specs.begin(), specs.end(), [&](const ServiceSpec& s) { return s.id == id; });
    return static_cast<ServiceIndex>(found - specs.begin());
  };
  auto& outlets = outlets_.emplace_back();
  for (const auto& [outlet, targets] : spec.routes) {
    for (const std::string& target : targets) {
      if (target != "home") add_target(outlets, outlet, index_of(target));
    }
  }
  if (!spec.entry.empty()) add_target(entries_, spec.entry, service->index);
  if (spec.entry == "treatment") treatment_.push_back(service->index);
  const auto& teams = scenario_->teams;
  const auto team =
      std::find_if(teams.begin(), teams.end(), [&](const TeamSpec& t) { return t.id == spec.team; });
  team_spec_of_.push_back(team == teams.end() ? no_spec : static_cast<std::size_t>(team - teams.begin()));
  open_.emplace_back(count_, spec.open);
  routines_.push_back({0.0, std::vector<std::uint32_t>(count_)});
  configure(*service);
  services.push_back(std::move(service));
}

Team* World::team_of(const Service& service, std::size_t municipality) const {
  const std::size_t spec = team_spec_of_[service.index];
  return spec == no_spec ? nullptr : teams_[team_at_[spec][municipality]].get();
}

void World::configure(Service& service) {
  service.configure(parameters_);
  course_->set_effect(service.index, service.effect());
  Routine& routine = routines_[service.index];
  const double more = service.routine() - std::exchange(routine.hours, service.routine());
  if (more == 0.0) return;
  for (std::size_t m = 0; m < count_; ++m) {
    if (routine.people[m] > 0) team_of(service, m)->add_routine(routine.people[m] * more);
  }
}

bool World::takes(const Service& service, const Resident& resident) const {
  return service.spec->serves.fits(resident) && runs(service, resident.municipality);
}

Service* World::choose(const Resident& resident, const std::vector<ServiceIndex>& targets) const {
  Service* chosen = nullptr;
  for (const ServiceIndex target : targets) {
    Service& service = *services[target];
    if (!takes(service, resident)) continue;
    chosen = &service;
    if (service.has_room(*this, resident.municipality)) break;
  }
  return chosen;
}

void World::add_target(std::vector<Way>& ways, const std::string& name, ServiceIndex target) {
  auto way = std::ranges::find(ways, name, &Way::name);
  if (way == ways.end()) way = ways.insert(way, {name, {}});
  way->targets.push_back(target);
}

const std::vector<ServiceIndex>& World::targets_of(const std::vector<Way>& ways, std::string_view name) {
  static const std::vector<ServiceIndex> nowhere;
  const auto found = std::ranges::find(ways, name, &Way::name);
  return found == ways.end() ? nowhere : found->targets;
}

const std::vector<ServiceIndex>& World::targets(const Service& from, std::string_view outlet) const {
  return targets_of(outlets_[from.index], outlet);
}

Service* World::first_present(ResidentId who, const Service& from, std::string_view outlet) const {
  return choose(residents_[who], targets(from, outlet));
}

bool World::refer(ResidentId who, const Service& from, std::string_view outlet) {
  Service* service = first_present(who, from, outlet);
  if (decided() && service != nullptr && service->spec->kind == "backup")
    service = backup(who, targets(from, outlet), service);
  if (service != nullptr) service->arrive(*this, who);
  return service != nullptr;
}

void World::offer(ResidentId who, const Service& from, std::string_view outlet) {
  for (const ServiceIndex target : targets(from, outlet)) {
    if (takes(*services[target], residents_[who])) services[target]->arrive(*this, who);
  }
}

Service* World::supporter_on(ResidentId who, const Service& from, std::string_view outlet) const {
  for (const ServiceIndex target : targets(from, outlet)) {
    if (residents_[who].is_supported_by(target)) return services[target].get();
  }
  return nullptr;
}

/// Where residents come by themselves, whatever is for them in particular comes first, then what a place has
/// of its own accord.
void World::order_entries() {
  const auto rank = [this](ServiceIndex index) {
    const std::size_t team = team_spec_of_[index];
    const bool own_accord = team != no_spec && scenario_->teams[team].optional;
    return (services[index]->spec->serves.particular() ? 2 : 0) + (own_accord ? 1 : 0);
  };
  for (auto& [entry, targets] : entries_) {
    std::stable_sort(targets.begin(), targets.end(),
                     [&](ServiceIndex a, ServiceIndex b) { return rank(a) > rank(b); });
  }
}

const std::vector<ServiceIndex>& World::entries(std::string_view entry) const {
  return targets_of(entries_, entry);
}

bool World::enter(ResidentId who, std::string_view entry) {
  Service* service = choose(residents_[who], entries(entry));
  if (service != nullptr) service->arrive(*this, who);
  return service != nullptr;
}

void World::leave_all(ResidentId who, const Service* stays) {
  std::uint64_t ahead = ~std::uint64_t{0};
  while (const std::uint64_t left = residents_[who].engaged & ahead) {
    const int next = std::countr_zero(left);
    ahead = ~std::uint64_t{1} << next;
    Service& service = *services[static_cast<std::size_t>(next)];
    if (&service != stays) service.leave(*this, who);
  }
}

double World::travel_hours_from(std::size_t from, const Service& service) const {
  const Municipality& home = municipality(from);
  const Municipality& seat = scenario_->municipalities[team_of(service, from)->seat()];
  constexpr double km_per_degree = 111.2;
  const double north = home.latitude - seat.latitude;
  const double east = (home.longitude - seat.longitude) * std::cos(home.latitude * std::numbers::pi / 180.0);
  return 2.0 * km_per_degree * std::hypot(north, east) * work_.road_factor / work_.speed;
}

void World::engage(ResidentId who, const Service& service, bool on) {
  Resident& resident = residents_[who];
  const std::uint64_t mask = std::uint64_t{1} << service.index;
  resident.engaged = on ? resident.engaged | mask : resident.engaged & ~mask;
  if (on) resident.known = true;
  refresh(who);
}

void World::support(ResidentId who, const Service& service, bool on) {
  Resident& resident = residents_[who];
  const std::uint64_t mask = std::uint64_t{1} << service.index;
  resident.supported_by = on ? resident.supported_by | mask : resident.supported_by & ~mask;
  refresh(who);
}

void World::begin() {
  order_entries();
  for (const auto& service : services) service->staff_changed(*this);
  refresh_stale();
  for (std::size_t m = 0; m < count_; ++m) await_onset(m);
  const auto world_step = [](Step step, std::size_t which) {
    return Event{static_cast<std::uint32_t>(which), world_event, static_cast<std::uint16_t>(step)};
  };
  for (std::size_t i = 0; i < scenario_->changes.size(); ++i) {
    const double from = std::max(scenario_->changes[i].from, 0.0);
    calendar.schedule(std::max(from, now()), world_step(Step::change, i), sim::Priority::release);
  }
  for (int month = 0; month <= scenario_->months(); ++month) {
    calendar.schedule(month * days_per_month, world_step(Step::month_end, static_cast<std::size_t>(month)),
                      sim::Priority::observe);
  }
}

}  // namespace bansou
