#pragma once

#include <optional>
#include <vector>

#include "model/core/world.hpp"
#include "model/services/pooled_map.hpp"

namespace bansou {

/// Caseload slots of each team of a service: so many residents per full-time equivalent, the others wait in
/// line. Slots and lines follow the town: when another team takes over, the cases are with it.
class Caseload {
 public:
  /// Takes a slot of the team that serves the resident's municipality now, or joins its line (true: has the
  /// slot).
  bool take(World& world, const Service& service, ResidentId who, double slots_per_fte, double urgency);
  /// As take(), but without waiting.
  bool try_take(World& world, const Service& service, ResidentId who, double slots_per_fte);
  bool has_room(const World& world, const Service& service, std::size_t municipality, double slots_per_fte);
  /// From now on only this share of each team's slots may be taken (0 to 1).
  void open(double share) { open_ = share; }
  /// How many wait for a slot of this team.
  std::size_t in_line(const Team& team) const;
  /// Leaves the line, else gives the slot back. Returns whoever has the slot now. Precondition: the resident
  /// waits or has one.
  std::optional<ResidentId> leave(World& world, ResidentId who);
  /// After staff has changed: hands slots and lines to the teams that now serve, and returns all who have got
  /// a slot.
  std::vector<ResidentId> refit(World& world, const Service& service, double slots_per_fte);

 private:
  using Slots = sim::Resource<ResidentId>;
  struct Line {
    const Team* team;
    sim::Handle place;
    double urgency;
    double since;
  };
  struct Held {
    Team* team = nullptr;
    int slots = 0;
  };
  Slots& slots_of(const Team& team, double slots_per_fte);
  /// The resident has a slot of this team.
  void hold(const World& world, ResidentId who, Team& team);
  std::optional<ResidentId> admit(World& world, Team& team);
  /// Slots are with this team from now on. Precondition: slots_of() has been called for it.
  void follow(const World& world, Held& held, Team& team);

  double open_ = 1.0;
  std::vector<Slots> slots_;  ///< by team, up to the last one that was asked for
  std::vector<Held> held_;    ///< by municipality: by its residents
  PooledMap<ResidentId, Line> waiting_;
};

}  // namespace bansou
