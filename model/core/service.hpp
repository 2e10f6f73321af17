#pragma once

#include <cstddef>
#include <cstdint>

#include "model/core/course_of_need.hpp"
#include "model/core/job.hpp"
#include "model/core/name_hash.hpp"
#include "model/core/parameter.hpp"
#include "model/core/resident.hpp"
#include "model/core/scenario.hpp"
#include "model/core/team.hpp"

namespace bansou {

class World;

/// 16 bits of a service's id, for Service::draws_key.
inline std::uint32_t draws_key_of(std::string_view id) {
  const std::uint32_t hash = name_hash(id);
  return (hash >> 16) ^ (hash & 0xFFFFU);
}

/// The behaviour of one service of the care network, in all its places. One class a kind, in model/services.
class Service {
 public:
  virtual ~Service() = default;
  /// Reads its parameters; again whenever a change has altered one.
  virtual void configure(const ParameterSet& parameters) = 0;
  /// Somebody is referred here.
  virtual void arrive(World& world, ResidentId who) = 0;
  /// World found that none of an outlet or an entry, of which this is the last, works there or takes such
  /// people.
  virtual void not_there(World&, ResidentId) {}
  /// Another service of the kind hands over whom it can no longer look after: its team is gone.
  virtual void take_over(World& world, ResidentId who) { arrive(world, who); }
  /// An own event, or a finished job of the service's team, for a resident who is still here.
  virtual void on(World& world, ResidentId who, std::uint16_t step) = 0;
  /// The staff of some team has changed.
  virtual void staff_changed(World&) {}
  /// A month has ended: for services that keep their own books or act by themselves.
  virtual void month_closed(World&) {}
  /// A month has begun, those of the spin-up included, and the books of the last one are closed: for services
  /// that people come to from outside.
  virtual void month_begun(World&) {}
  /// Hours a calendar day for each resident of the municipality whom World::set_routine() names.
  virtual double routine(const World&, std::size_t) const { return 0.0; }
  /// What its support does to those whom World::support() names.
  virtual SupportEffect effect() const { return {}; }
  /// The resident has died or moved away: gives back what is held. Called only while engaged.
  virtual void leave(World&, ResidentId) {}
  /// The team here has no staff any more: lets go of the resident, who may then ask again like anybody else,
  /// or hands over. Called only while engaged, after staff_changed().
  virtual void dissolve(World& world, ResidentId who) { leave(world, who); }
  /// Work for this resident will not be done, by another service's team or the own: the team is gone.
  virtual void turned_away(World&, ResidentId, std::uint16_t) {}
  /// A job that waits in line has gone to another team, as `job` from now on.
  virtual void rebooked(ResidentId, const Job&) {}
  /// The resident's crisis has ended in some way. Called only while engaged.
  virtual void crisis_over(World&, ResidentId) {}
  /// The resident is in treatment no more, outside of hospital. Called only while engaged.
  virtual void treatment_over(World&, ResidentId) {}
  /// The resident's case is closed. Called only while engaged.
  virtual void case_over(World&, ResidentId) {}
  /// Whether the service exists for this municipality (index within the partition) now.
  virtual bool present(const World& world, std::size_t municipality) const;
  /// Residents who wait for a place with this team, beside the jobs in the team's own line.
  virtual std::size_t in_line(const Team&) const { return 0; }
  /// Whether it answers requests for specialist backup: a policy may choose among those that do.
  virtual bool gives_backup() const { return false; }
  /// Whether somebody who comes now would find a place at once.
  virtual bool has_room(const World&, std::size_t) { return true; }

  ServiceIndex index = 0;
  /// By its id, not its index: a service that is added elsewhere shifts nobody's draws.
  std::uint32_t draws_key = 0;
  const ServiceSpec* spec = nullptr;
};

}  // namespace bansou
