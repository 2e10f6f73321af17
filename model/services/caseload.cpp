#include "model/services/caseload.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>

namespace bansou {

Caseload::Slots& Caseload::slots_of(const Team& team, double slots_per_fte) {
  const double slots = team.present() ? std::max(1.0, std::floor(team.fte() * slots_per_fte)) : 0.0;
  while (slots_.size() <= team.id()) slots_.emplace_back(0, sim::most_urgent);
  slots_[team.id()].set_capacity(static_cast<int>(std::lround(slots * open_)));
  return slots_[team.id()];
}

void Caseload::follow(const World& world, Held& held, Team& team) {
  if (held.slots > 0 && held.team != &team)
    slots_[held.team->id()].hand_over(world.now(), slots_[team.id()], held.slots);
  held.team = &team;
}

void Caseload::hold(const World& world, ResidentId who, Team& team) {
  if (held_.empty()) held_.resize(world.municipalities());
  Held& held = held_[world.residents()[who].municipality];
  follow(world, held, team);
  ++held.slots;
  team.count_slot_taken();
}

bool Caseload::take(World& world, const Service& service, ResidentId who, double slots_per_fte,
                    double urgency) {
  if (try_take(world, service, who, slots_per_fte)) return true;
  const Team& team = *world.team_of(service, world.resident(who).municipality);
  const double rank = world.urgency(who, service, urgency);
  waiting_[who] = {&team, slots_[team.id()].wait(world.now(), who, {world.now(), rank, 0.0}), urgency,
                   world.now()};
  return false;
}

bool Caseload::try_take(World& world, const Service& service, ResidentId who, double slots_per_fte) {
  Team& team = *world.team_of(service, world.resident(who).municipality);
  if (!slots_of(team, slots_per_fte).try_seize(world.now())) return false;
  hold(world, who, team);
  return true;
}

bool Caseload::has_room(const World& world, const Service& service, std::size_t municipality,
                        double slots_per_fte) {
  return slots_of(*world.team_of(service, municipality), slots_per_fte).has_room();
}

std::size_t Caseload::in_line(const Team& team) const {
  return team.id() < slots_.size() ? slots_[team.id()].waiting() : 0;
}

std::optional<ResidentId> Caseload::admit(World& world, Team& team) {
  const auto next = slots_[team.id()].admit(world.now());
  if (!next) return std::nullopt;
  waiting_.erase(*next);
  hold(world, *next, team);
  return next;
}

std::optional<ResidentId> Caseload::leave(World& world, ResidentId who) {
  if (const auto found = waiting_.find(who); found != waiting_.end()) {
    slots_[found->second.team->id()].renege(world.now(), found->second.place);
    waiting_.erase(found);
    return std::nullopt;
  }
  Held& held = held_[world.resident(who).municipality];
  assert(held.slots > 0);
  --held.slots;
  slots_[held.team->id()].give_back(world.now());
  return admit(world, *held.team);
}

std::vector<ResidentId> Caseload::refit(World& world, const Service& service, double slots_per_fte) {
  for (std::size_t m = 0; m < held_.size(); ++m) {
    Team& now = *world.team_of(service, m);
    slots_of(now, slots_per_fte);
    follow(world, held_[m], now);
  }
  std::vector<std::tuple<double, double, ResidentId>> moving;  // the most urgent, then who came first
  for (const auto& [who, line] : waiting_) {
    if (world.team_of(service, world.resident(who).municipality) != line.team)
      moving.emplace_back(-line.urgency, line.since, who);
  }
  std::sort(moving.begin(), moving.end());
  std::vector<ResidentId> placed;
  for (const auto& [rank, since, who] : moving) {
    leave(world, who);
    if (take(world, service, who, slots_per_fte, -rank))
      placed.push_back(who);
    else
      waiting_.at(who).since = since;
  }
  for (std::size_t m = 0; m < world.municipalities(); ++m) {
    Team& team = *world.team_of(service, m);
    slots_of(team, slots_per_fte);
    while (const auto who = admit(world, team)) placed.push_back(*who);
  }
  return placed;
}

}  // namespace bansou
