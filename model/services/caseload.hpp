#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "model/core/world.hpp"

namespace bansou {

/// Caseload slots of each team of a service: so many residents per full-time equivalent, the others wait in
/// line.
class Caseload {
 public:
  /// Takes a slot of the team that serves the resident's municipality now, or joins its line (true: has the
  /// slot).
  bool take(World& world, const Service& service, ResidentId who, double slots_per_fte, double urgency);
  /// As take(), but without waiting.
  bool try_take(World& world, const Service& service, ResidentId who, double slots_per_fte);
  bool has_room(const World& world, const Service& service, std::size_t municipality, double slots_per_fte);
  /// How many wait for a slot of this team.
  std::size_t in_line(const Team& team) const;
  /// Gives a slot back, or leaves the line. Returns whoever has the slot now.
  std::optional<ResidentId> leave(World& world, ResidentId who);
  /// After staff has changed: moves lines to the teams that now serve, and returns all who have got a slot.
  std::vector<ResidentId> refit(World& world, const Service& service, double slots_per_fte);

 private:
  using Slots = sim::Resource<ResidentId>;
  struct Claimed {
    const Team* team;
    sim::Handle line;
    bool waiting;  ///< in the line; else holds a slot
  };
  Slots& slots_of(const Team& team, double slots_per_fte);

  std::unordered_map<const Team*, Slots> slots_;
  std::unordered_map<ResidentId, Claimed> claims_;
};

}  // namespace bansou
