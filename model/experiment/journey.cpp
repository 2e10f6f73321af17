#include "model/experiment/journey.hpp"

#include <algorithm>

namespace bansou {
namespace {

/// Steps that only one of the two has.
std::size_t differences(const std::vector<Journey::Step>& a, const std::vector<Journey::Step>& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else {
      a[i].when <= b[j].when ? ++i : ++j;
    }
  }
  return a.size() + b.size() - 2 * common;
}

}  // namespace

Journeys journeys(const Scenario& scenario, Piece piece, const std::stop_token& stop) {
  Journeys result;
  const auto world = make_world(scenario, piece);
  world->on_happening = [&result](const Resident& resident, double when, Happening what) {
    Journey& journey = result[{resident.municipality, resident.serial}];
    if (journey.steps.empty()) journey.resident = resident;
    journey.steps.push_back({when, what});
  };
  simulate(*world, stop);
  return result;
}

Journeys::const_iterator most_different(const Journeys& a, const Journeys& b,
                                        std::optional<std::uint16_t> municipality) {
  auto found = a.end();
  std::size_t most = 0;
  for (auto journey = a.begin(); journey != a.end(); ++journey) {
    if (municipality && journey->first.first != *municipality) continue;
    const auto other = b.find(journey->first);
    if (other == b.end()) continue;
    const std::size_t count = differences(journey->second.steps, other->second.steps);
    if (count <= most) continue;
    most = count;
    found = journey;
  }
  return found;
}

}  // namespace bansou
