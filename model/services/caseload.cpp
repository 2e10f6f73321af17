#include "model/services/caseload.hpp"

#include <algorithm>
#include <cmath>

namespace bansou {

Caseload::Slots& Caseload::slots_of(const Team& team, double slots_per_fte) {
  const double slots = team.present() ? std::max(1.0, std::floor(team.fte() * slots_per_fte)) : 0.0;
  const auto [found, added] = slots_.try_emplace(&team, 0, sim::most_urgent);
  found->second.set_capacity(static_cast<int>(slots));
  return found->second;
}

bool Caseload::take(World& world, const Service& service, ResidentId who, double slots_per_fte,
                    double urgency) {
  const Team& team = *world.team_of(service, world.resident(who).municipality);
  Slots& slots = slots_of(team, slots_per_fte);
  if (slots.try_seize(world.now())) {
    claims_[who] = {&team, {}, false};
    return true;
  }
  claims_[who] = {
      &team, slots.wait(world.now(), who, {world.now(), world.urgency(who, service, urgency), 0.0}), true};
  return false;
}

bool Caseload::try_take(World& world, const Service& service, ResidentId who, double slots_per_fte) {
  const Team& team = *world.team_of(service, world.resident(who).municipality);
  if (!slots_of(team, slots_per_fte).try_seize(world.now())) return false;
  claims_[who] = {&team, {}, false};
  return true;
}

bool Caseload::has_room(const World& world, const Service& service, std::size_t municipality,
                        double slots_per_fte) {
  const Slots& slots = slots_of(*world.team_of(service, municipality), slots_per_fte);
  return slots.busy() < slots.capacity() && slots.waiting() == 0;
}

std::size_t Caseload::in_line(const Team& team) const {
  const auto found = slots_.find(&team);
  return found == slots_.end() ? 0 : found->second.waiting();
}

std::optional<ResidentId> Caseload::leave(World& world, ResidentId who) {
  const auto found = claims_.find(who);
  if (found == claims_.end()) return std::nullopt;
  const Claimed claim = found->second;
  claims_.erase(found);
  Slots& slots = slots_.at(claim.team);
  if (claim.waiting) {
    slots.renege(world.now(), claim.line);
    return std::nullopt;
  }
  const auto next = slots.release(world.now());
  if (next) claims_[*next] = {claim.team, {}, false};
  return next;
}

std::vector<ResidentId> Caseload::refit(World& world, const Service& service, double slots_per_fte) {
  std::vector<ResidentId> moving;
  for (const auto& [who, claim] : claims_) {
    if (claim.waiting && world.team_of(service, world.resident(who).municipality) != claim.team)
      moving.push_back(who);
  }
  std::sort(moving.begin(), moving.end());
  std::vector<ResidentId> placed;
  for (const ResidentId who : moving) {
    leave(world, who);
    if (take(world, service, who, slots_per_fte, 0.0)) placed.push_back(who);
  }
  for (std::size_t m = 0; m < world.municipalities(); ++m) {
    const Team& team = *world.team_of(service, m);
    Slots& slots = slots_of(team, slots_per_fte);
    while (const auto who = slots.admit(world.now())) {
      claims_[*who] = {&team, {}, false};
      placed.push_back(*who);
    }
  }
  return placed;
}

}  // namespace bansou
