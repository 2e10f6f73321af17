#pragma once

#include "model/core/world.hpp"
#include "model/services/pooled_map.hpp"

namespace bansou {

/// What comes next for each resident in a service, at most one event or job each. Taken back when they leave,
/// so that nothing that was meant for an earlier time with the service comes into a later one.
class NextSteps {
 public:
  /// Instead of whatever was to come. The step comes `days` from now.
  void set(World& world, ResidentId who, const Service& service, double days, std::uint16_t step) {
    Next& next = begin(world, who);
    next.event = world.schedule_cancellable(world.now() + days, who, service, step);
  }

  /// Instead of whatever was to come: a job, whose step comes when it is done.
  void set(World& world, ResidentId who, const Job& job) { begin(world, who).job = job; }

  bool has(ResidentId who) const { return next_.contains(who); }

  /// Whether the step that comes now is what was to come, not a job for an earlier time with the service on
  /// which work had begun.
  bool is_due(const World& world, ResidentId who) const {
    const auto found = next_.find(who);
    return found != next_.end() && world.job_started() >= found->second.since;
  }

  /// The job has gone to another team.
  void rebook(ResidentId who, const Job& job) {
    const auto found = next_.find(who);
    if (found != next_.end() && found->second.job.step == job.step) found->second.job = job;
  }

  void drop(World& world, ResidentId who) {
    if (!next_.contains(who)) return;
    take_back(world, who);
    next_.erase(who);
  }

 private:
  struct Next {
    sim::Handle event;
    Job job;
    double since = 0.0;
  };

  Next& begin(World& world, ResidentId who) {
    Next& next = take_back(world, who);
    next.since = world.now();
    return next;
  }

  Next& take_back(World& world, ResidentId who) {
    Next& next = next_[who];
    world.cancel(who, next.event);
    world.withdraw(who, next.job);
    return next = {};
  }

  PooledMap<ResidentId, Next> next_;
};

}  // namespace bansou
