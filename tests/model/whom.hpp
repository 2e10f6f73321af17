#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/model/alone.hpp"

namespace bansou::testing {

/// To whom this happened while they were with the service: residents as they were then, one entry a time.
inline std::vector<Resident> whom(const Scenario& scenario, const std::string& service, Flow flow) {
  const auto world = make_world(scenario, Piece{0, 0});
  const ServiceIndex with = service_called(*world, service)->index;
  std::vector<Resident> result;
  world->on_happening = [&](const Resident& resident, double when, Happening what) {
    if (when >= 0.0 && what == happening(Happening::Kind::flow, flow) && resident.is_with(with))
      result.push_back(resident);
  };
  simulate(*world);
  return result;
}

/// Whom the window has seen.
inline std::vector<Resident> seen_at(const Scenario& scenario, const std::string& window) {
  return whom(scenario, window, Flow::first_contacts);
}

inline bool refuses_treatment(const Resident& resident) {
  return resident.has(Difficulty::refuses_treatment);
}

}  // namespace bansou::testing
