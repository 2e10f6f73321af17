// Referral in the world: who comes to which service, and what that takes.
#include <algorithm>
#include <bit>
#include <utility>

#include "model/core/world.hpp"

namespace bansou {

void World::add_service(std::unique_ptr<Service> service, const ServiceSpec& spec) {
  service->index = static_cast<ServiceIndex>(services.size());
  service->spec = &spec;
  service->draws_key = draws_key_of(spec.id);
  open_.emplace_back(count_, spec.open);
  configure(*service);
  services.push_back(std::move(service));
}

void World::configure(Service& service) {
  service.configure(parameters_);
  course_->set_effect(service.index, service.effect());
  for (std::size_t m = 0; m < count_; ++m) {
    if (team_of(service, m) != nullptr) teams_.set_routine_hours(service.index, m, service.routine(*this, m));
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
    if (service.spec->first_door || service.has_room(*this, resident.municipality)) break;
  }
  return chosen;
}

Service* World::choose_or_tell(ResidentId who, const std::vector<ServiceIndex>& targets) {
  Service* const chosen = choose(residents_[who], targets);
  if (chosen == nullptr && !targets.empty()) services[targets.back()]->not_there(*this, who);
  return chosen;
}

Service* World::first_present(ResidentId who, const Service& from, std::string_view outlet) const {
  return choose(residents_[who], targets(from, outlet));
}

bool World::refer(ResidentId who, const Service& from, std::string_view outlet) {
  const std::vector<ServiceIndex>& ways = targets(from, outlet);
  Service* service = choose_or_tell(who, ways);
  if (service == nullptr) return false;
  if (decided() && service->gives_backup()) service = backup(who, ways, service);
  if (service != nullptr) service->arrive(*this, who);
  return service != nullptr;
}

void World::hand_back(ResidentId who, const Service& from, std::string_view outlet) {
  if (Service* const holder = holder_on(who, from, outlet)) return holder->arrive(*this, who);
  refer(who, from, outlet);
}

void World::offer(ResidentId who, const Service& from, std::string_view outlet) {
  for (const ServiceIndex target : targets(from, outlet)) {
    if (takes(*services[target], residents_[who])) services[target]->arrive(*this, who);
  }
}

Service* World::holder_on(ResidentId who, const Service& from, std::string_view outlet) const {
  for (const ServiceIndex target : targets(from, outlet)) {
    if (residents_[who].is_with(target)) return services[target].get();
  }
  return nullptr;
}

Service* World::supporter_on(ResidentId who, const Service& from, std::string_view outlet) const {
  for (const ServiceIndex target : targets(from, outlet)) {
    if (residents_[who].is_supported_by(target)) return services[target].get();
  }
  return nullptr;
}

bool World::enter(ResidentId who, std::string_view entry) {
  Service* const service = choose_or_tell(who, entries(entry));
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

double World::travel_hours_from(std::size_t municipality, const Service& service) const {
  const Municipality& home = this->municipality(municipality);
  const Municipality& seat = scenario_->municipalities[team_of(service, municipality)->seat()];
  return work_.road_hours(distance_between(home, seat), work_.to_homes(home));
}

double World::travel_hours_to(std::size_t place, std::size_t served, const Service& service) const {
  const Municipality& seat = scenario_->municipalities[team_of(service, served)->seat()];
  return work_.road_hours(distance_between(municipality(place), seat), 0.0);
}

double World::residents_served(const Service& service, std::size_t municipality) const {
  const Team* const team = team_of(service, municipality);
  double sum = 0.0;
  for (std::size_t m = 0; m < count_; ++m) {
    if (team_of(service, m) == team) sum += this->municipality(m).population;
  }
  return sum;
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

}  // namespace bansou
