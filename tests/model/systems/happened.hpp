#pragma once

#include <vector>

#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

/// To whom this happened after the start, with whatever service: residents as they were then.
inline std::vector<Resident> happened(const Scenario& scenario, Flow flow) {
  const auto world = make_world(scenario, Piece{0, 0});
  std::vector<Resident> result;
  world->on_happening = [&](const Resident& resident, double when, Happening what) {
    if (when >= 0.0 && what == happening(Happening::Kind::flow, flow)) result.push_back(resident);
  };
  simulate(*world);
  return result;
}

/// How many of them are at home in this town.
inline std::ptrdiff_t from_town(const std::vector<Resident>& residents, std::uint16_t town) {
  return std::ranges::count(residents, town, &Resident::municipality);
}

}  // namespace bansou::testing
