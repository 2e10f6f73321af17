// A change that changes nothing, or next to nothing, leaves everybody's days as they are: whether somebody
// draws must not depend on whether a figure is exactly 0.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/model/everything_open.hpp"

namespace bansou {
namespace {

using Days = std::vector<std::tuple<double, int, int>>;  ///< day, kind and index of what happened
using Journeys = std::map<std::pair<std::size_t, std::uint32_t>, Days>;

Journeys journeys(const Scenario& scenario) {
  Journeys result;
  const auto world = make_world(scenario, Piece{0, 0});
  world->on_happening = [&result](const Resident& resident, double now, Happening what) {
    result[{resident.municipality, resident.serial}].emplace_back(std::floor(now),
                                                                  static_cast<int>(what.kind), what.index);
  };
  simulate(*world);
  return result;
}

Scenario towns() { return testing::with_everything_open(testing::small_scenario({"31325", "31371"})); }

/// On the second day the parameter gets this value.
Change set_to(const std::string& parameter, double value) {
  Change change;
  change.kind = Change::Kind::parameter;
  change.parameter = parameter;
  change.value = value;
  change.from = 1.0;
  return change;
}

TEST(NullChanges, FiguresThatAreSetToWhatTheyAreMoveNobody) {
  Scenario scenario = towns();
  const Journeys before = journeys(scenario);
  EXPECT_GT(before.size(), 100U);
  for (const auto& [name, parameter] : scenario.parameters)
    scenario.changes.push_back(set_to(name, parameter.value));
  EXPECT_TRUE(journeys(scenario) == before);
}

TEST(NullChanges, AShareOfNextToNothingMovesNobody) {
  constexpr double next_to_nothing = 1e-12;
  const Scenario scenario = towns();
  const Journeys before = journeys(scenario);
  const auto is_moved_by = [&](const std::vector<std::string>& names) {
    Scenario nudged = scenario;
    for (const std::string& name : names) nudged.changes.push_back(set_to(name, next_to_nothing));
    return journeys(nudged) != before;
  };
  std::vector<std::string> absent;
  for (const auto& [name, parameter] : scenario.parameters) {
    if (parameter.dimension == Dimension::share && parameter.value == 0.0) absent.push_back(name);
  }
  EXPECT_GE(absent.size(), 5U);
  if (!is_moved_by(absent)) return;
  for (const std::string& name : absent) EXPECT_FALSE(is_moved_by({name})) << name;
}

TEST(NullChanges, AServiceThatNeverOpensDrawsForItself) {
  // Who has no crisis team meets emergency services as with one that nobody ever lets in.
  Scenario closed = testing::small_scenario({"31325", "31371"});
  Scenario refused = closed;
  std::ranges::find(closed.services, "crisis_response", &ServiceSpec::id)->open = false;
  for (const char* consent : {"consent_known", "consent_unknown", "consent_agreed"})
    testing::set(refused, std::string("crisis_response.") + consent, 0.0);
  const Journeys found = journeys(closed);
  EXPECT_GT(found.size(), 100U);
  EXPECT_TRUE(found == journeys(refused));
}

}  // namespace
}  // namespace bansou
