#pragma once

#include <vector>

#include "sim/run.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

/// The ends of months, of so many, at which trust rose in the first town: when a council met.
inline std::vector<double> meetings(const Scenario& scenario, int months) {
  const auto world = make_world(scenario, Piece{0, 0});
  std::vector<double> met;
  double before = 0.0;
  for (int month = 1; month <= months; ++month) {
    const double end = month * days_per_month;
    sim::run_until(world->calendar, end, [&](sim::Time, Event event) { world->handle(event); });
    const double trust = world->slow(SlowState::trust, 0);
    if (trust > before) met.push_back(end);
    before = trust;
  }
  return met;
}

}  // namespace bansou::testing
