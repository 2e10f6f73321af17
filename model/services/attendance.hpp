#pragma once

#include <string_view>

#include "model/core/world.hpp"

namespace bansou {

/// Of the hours that the teams of an outlet are to give to meetings or courses, the share that they have time
/// for. 0 where nobody is there.
inline double attendance(const World& world, const Service& of, std::string_view outlet,
                         std::size_t municipality) {
  double teams = 0.0;
  double come = 0.0;
  for (const ServiceIndex member : world.targets(of, outlet)) {
    const Team* team = world.team_of(*world.services[member], municipality);
    if (team == nullptr || !team->present()) continue;
    teams += 1.0;
    come += team->routine_done();
  }
  return teams > 0.0 ? come / teams : 0.0;
}

}  // namespace bansou
