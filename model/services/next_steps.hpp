#pragma once

#include <unordered_map>

#include "model/core/world.hpp"

namespace bansou {

/// What comes next for each resident in a service, at most one event each. Taken back when they leave, so
/// that nothing that was meant for an earlier time with the service comes into a later one.
class NextSteps {
 public:
  /// Instead of whatever was to come. The step comes `days` from now.
  void set(World& world, ResidentId who, const Service& service, double days, std::uint16_t step) {
    sim::Handle& next = next_[who];
    world.cancel(who, next);
    next = world.schedule_cancellable(world.now() + days, who, service, step);
  }

  void drop(World& world, ResidentId who) {
    const auto found = next_.find(who);
    if (found == next_.end()) return;
    world.cancel(who, found->second);
    next_.erase(found);
  }

 private:
  std::unordered_map<ResidentId, sim::Handle> next_;
};

}  // namespace bansou
