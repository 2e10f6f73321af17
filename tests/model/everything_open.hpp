#pragma once

#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

/// Every optional team staffed and every service open, so that whatever there is takes part.
inline Scenario with_everything_open(Scenario scenario) {
  const std::vector<std::size_t> all = everywhere(scenario);
  for (const TeamSpec& team : scenario.teams) {
    if (!team.optional) continue;
    Change staff;
    staff.team = team.id;
    staff.municipalities = all;
    for (const RoleSpec& role : team.roles) staff.add[role.id] = 0.5;
    scenario.changes.push_back(staff);
  }
  for (const ServiceSpec& service : scenario.services) {
    if (!service.open) scenario.changes.push_back(opening(service.id, 0.0, all));
  }
  return scenario;
}

}  // namespace bansou::testing
