#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

/// Fingerprints of all residents by (municipality code, serial).
inline std::map<std::pair<std::string, std::uint32_t>, std::uint64_t> histories(const Scenario& scenario) {
  std::map<std::pair<std::string, std::uint32_t>, std::uint64_t> result;
  const auto world = make_world(scenario, Piece{0, 0});
  world->on_history = [&result](const World& here, const Resident& resident) {
    result[{here.municipality(resident.municipality).code, resident.serial}] = resident.history;
  };
  simulate(*world);
  return result;
}

}  // namespace bansou::testing
