#pragma once

#include <string>
#include <vector>

#include "model/core/world.hpp"

namespace bansou::python {

// What a policy is shown: copies, which it may keep.

/// A resident, as far as staff would know. See bansou.policies.
struct CaseView {
  std::string municipality;
  std::uint32_t serial;
  double day;
  Resident resident;
};
CaseView view_of(const World& world, ResidentId who);

/// A line that a resident may join.
struct LineView {
  std::string service, team, place;
  double fte, specialist_share, travel_hours;
  std::size_t waiting;
};
LineView view_of(const World& world, ResidentId who, const Service& service);

/// A team at the end of a month.
struct TeamView {
  std::string team, place;
  Staff staff;
  std::vector<std::string> roles;
  double available_hours, worked_hours;
  std::size_t waiting;
};
std::vector<TeamView> views_of_teams(const World& world);

}  // namespace bansou::python
