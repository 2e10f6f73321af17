#pragma once

#include "model/services/caseload.hpp"
#include "model/services/kind.hpp"

namespace bansou {

/// A service that accompanies so many residents a post: whoever finds a slot begins at once, others wait in
/// line. Its settings say how many (`slots_per_fte`).
template <class Settings>
class CaseloadService : public ServiceWith<Settings> {
 public:
  bool has_room(const World& world, std::size_t municipality) override {
    return caseload_.has_room(world, *this, municipality, this->set_.slots_per_fte);
  }

  std::size_t in_line(const Team& team) const override { return caseload_.in_line(team); }

  void staff_changed(World& world) override {
    for (const ResidentId who : caseload_.refit(world, *this, this->set_.slots_per_fte)) {
      if (world.resident(who).is_with(this->index)) begin(world, who);  // not left again meanwhile
    }
  }

 protected:
  /// The resident has a slot, at once or after a wait.
  virtual void begin(World& world, ResidentId who) = 0;

  /// Whoever waits already, handed over by another service, goes on waiting.
  void take_or_wait(World& world, ResidentId who, Wait cause, double urgency) {
    world.engage(who, *this, true);
    const bool waits_already = world.is_waiting(who, cause);
    if (caseload_.take(world, *this, who, this->set_.slots_per_fte, urgency)) {
      if (!waits_already) world.spare_wait(who, cause);
      begin(world, who);
    } else if (!waits_already) {
      world.begin_wait(who, cause);
    }
  }

  /// Leaves the line, or gives the slot to whoever is next.
  void give_back(World& world, ResidentId who) {
    world.engage(who, *this, false);
    if (const auto next = caseload_.leave(world, who)) begin(world, *next);
  }

 private:
  Caseload caseload_;
};

}  // namespace bansou
