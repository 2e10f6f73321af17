#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "model/core/team.hpp"

namespace bansou {

/// Regular hours that a service takes of teams without anybody asking for them: meetings, courses, other
/// duties.
class StandingLoad {
 public:
  void want(Team& team, double hours_per_day) { of(team).wanted += hours_per_day; }

  /// Lets the teams have what has been wanted since the last call, instead of what was wanted before.
  void apply() {
    for (Load& load : loads_) {
      if (load.wanted != load.given) load.team->add_routine(load.wanted - load.given);
      load.given = load.wanted;
      load.wanted = 0.0;
    }
  }

 private:
  struct Load {
    Team* team;
    double wanted;
    double given;
  };
  Load& of(Team& team) {
    const auto [known, is_new] = at_.emplace(team.id(), loads_.size());
    if (is_new) loads_.push_back({&team, 0.0, 0.0});
    return loads_[known->second];
  }

  std::vector<Load>
      loads_;  ///< in the order of first wanting, so that teams are told in the same order every time
  std::unordered_map<std::uint32_t, std::size_t> at_;  ///< by team: index into loads_
};

}  // namespace bansou
