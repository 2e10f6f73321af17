#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/core/resident.hpp"

namespace bansou {

class Service;
class World;

/// So many full-time equivalents of a role in a team at a place, from now on.
struct Posting {
  std::string team, place, role;
  double fte = 0;
};

/// Decisions that a run takes from somebody else instead of the scenario's rules. Each piece of a run (a
/// prefecture in a replication) has a policy of its own: what it remembers stays there. The same must be
/// decided for the same run, or results cannot be repeated. Asked from day 0 on.
class Policy {
 public:
  virtual ~Policy() = default;

  /// The urgency of somebody who joins a line for work or for a caseload slot: the most urgent first, equals
  /// in order of arrival. `usual`: what the service itself would say, 0 where nothing is urgent.
  virtual double triage(const World& world, ResidentId who, const Service& service, double usual) = 0;

  /// Which service of `able` (in the scenario's order of preference) is asked to back a case up: its place
  /// there; nothing: none is asked. `usual`: the one that the scenario's rule would take.
  virtual std::optional<std::size_t> backup(const World& world, ResidentId who,
                                            const std::vector<Service*>& able, std::size_t usual) = 0;

  /// The posts that change now, at the end of a month.
  virtual std::vector<Posting> staffing(const World& world) = 0;
};

}  // namespace bansou
