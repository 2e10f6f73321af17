#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/model/alone.hpp"

namespace bansou::testing {

/// To whom of those `counts` it happened from day `from` on: residents as they were then, one entry a time.
template <class Predicate>
std::vector<Resident> residents_when(World& world, Flow flow, Predicate counts, double from = 0.0) {
  std::vector<Resident> result;
  world.on_happening = [&](const Resident& resident, double when, Happening what) {
    if (when >= from && what == happening(Happening::Kind::flow, flow) && counts(resident))
      result.push_back(resident);
  };
  simulate(world);
  return result;
}

/// With whatever service they were.
inline std::vector<Resident> happened(const Scenario& scenario, Flow flow) {
  const auto world = make_world(scenario, Piece{0, 0});
  return residents_when(*world, flow, [](const Resident&) { return true; });
}

/// While they were with the service.
inline std::vector<Resident> whom(const Scenario& scenario, const std::string& service, Flow flow,
                                  double from = 0.0) {
  const auto world = make_world(scenario, Piece{0, 0});
  const ServiceIndex with = service_called(*world, service)->index;
  return residents_when(
      *world, flow, [with](const Resident& resident) { return resident.is_with(with); }, from);
}

/// Whom the window has seen.
inline std::vector<Resident> seen_at(const Scenario& scenario, const std::string& window, double from = 0.0) {
  return whom(scenario, window, Flow::first_contacts, from);
}

inline bool refuses_treatment(const Resident& resident) {
  return resident.has(Difficulty::refuses_treatment);
}

}  // namespace bansou::testing
