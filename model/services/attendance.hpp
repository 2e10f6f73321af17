#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "model/core/world.hpp"

namespace bansou {

/// Of the services of an outlet, whose teams are to give their time, one for each team that is there.
inline std::vector<const Service*> one_a_team(const World& world, const Service& of, std::string_view outlet,
                                              std::size_t municipality) {
  std::vector<const Service*> services;
  std::vector<const Team*> teams;
  for (const ServiceIndex member : world.targets(of, outlet)) {
    const Team* const team = world.team_of(*world.services[member], municipality);
    if (team == nullptr || !team->present() || std::ranges::find(teams, team) != teams.end()) continue;
    teams.push_back(team);
    services.push_back(world.services[member].get());
  }
  return services;
}

/// Of the hours that the teams of an outlet are to give to meetings or courses, the share that they have time
/// for. 0 where nobody is there.
inline double attendance(const World& world, const Service& of, std::string_view outlet,
                         std::size_t municipality) {
  const std::vector<const Service*> services = one_a_team(world, of, outlet, municipality);
  double come = 0.0;
  for (const Service* service : services) come += world.team_of(*service, municipality)->routine_done();
  return services.empty() ? 0.0 : come / static_cast<double>(services.size());
}

}  // namespace bansou
