#include "model/experiment/expected_start.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;
using Course = ExpectedCourse;

TEST(ExpectedStart, IsWhatTheSnapshotPlaces) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "snapshot.long_stay", 0.0);
  const CourseOfNeed course(scenario.parameters);
  const ExpectedStart start(scenario, course);
  const Help nobody_comes_home;
  std::map<int, double> expected;  // by compartment
  for (std::size_t i = 0; i < start.prototypes().size(); ++i) {
    const auto age = static_cast<std::size_t>(start.prototypes()[i].resident.age);
    const Course::Amounts amounts = scenario.municipalities[0].by_age[age] * start.of(i, nobody_comes_home);
    for (int at = 0; at < Course::hospital; ++at) expected[at] += amounts(at);
  }
  std::map<int, double> placed;
  const auto world = make_world(scenario, Piece{0, 0});
  for (const Resident& resident : world->residents()) {
    if (resident.in_hospital()) continue;
    const auto who = static_cast<ResidentId>(&resident - world->residents().data());
    const bool has_case = resident.has(Support::casework) || world->is_waiting(who, Wait::caseload_slot);
    const Course::Care care = has_case                                        ? Course::in_casework
                              : resident.treatment == Treatment::in_treatment ? Course::treated
                              : resident.treatment == Treatment::interrupted  ? Course::interrupted
                                                                              : Course::unsupported;
    const int severity = has_case ? 1 : static_cast<int>(resident.severity);
    placed[Course::at(severity, care)] += 1.0;
  }
  expected[Course::at(1, Course::in_casework)] += expected[Course::at(2, Course::in_casework)];
  expected.erase(Course::at(2, Course::in_casework));
  double came_home = 0.0;  // they are distressed, whatever other outpatients are
  for (const Resident& resident : world->residents())
    came_home += !resident.in_hospital() && resident.discharged > world->now() - 365.0 ? 1.0 : 0.0;
  for (const auto& [at, people] : expected) {
    const bool outpatients = at % Course::cares == Course::treated;
    EXPECT_NEAR(placed[at], people, 4.0 * std::sqrt(people + 1.0) + (outpatients ? came_home : 0.0)) << at;
  }
}

}  // namespace
}  // namespace bansou
