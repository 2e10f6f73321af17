#include "model/core/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::joint_team;
using testing::run_once;
using testing::run_to;
using testing::set;
using testing::set_from;
using testing::small_scenario;
using testing::waits_of;

TEST(WorldWaiting, OnlyWaitsThatBeginWithinTheRunAreObserved) {
  Scenario scenario = small_scenario({"31202", "31203", "31204"});
  set(scenario, "municipal_desk.phn.share", 0.005);  // desks fall behind
  set(scenario, "window.hours", 8.0);
  scenario.changes = {set_from("need.seek_distressed", 0.0), set_from("need.seek_unwell", 0.0)};
  const Outcomes outcomes = run_once(scenario);
  const auto waits = waits_of(outcomes, Wait::first_contact);
  EXPECT_EQ(waits.count() + waits.censored(), 0U);
  double days = 0.0;
  for (std::size_t m = 0; m < 3; ++m)
    days += outcomes.waiting_days()[static_cast<std::size_t>(Wait::first_contact) * 3 + m];
  EXPECT_GT(days, 10.0);
}

TEST(WorldWaiting, WhoHasMovedWithALineCanStillGiveUp) {
  Scenario scenario = small_scenario({"31202", "31203", "31204"});
  scenario.years = 2;
  const double patience = scenario.parameters.at("window.patience").value;
  set(scenario, "municipal_desk.phn.share", 0.005);  // desks fall behind
  set(scenario, "window.hours", 8.0);
  scenario.changes = {joint_team("municipal_desk", 370.0)};
  const auto world = make_world(scenario, Piece{0, 0});
  std::map<std::pair<std::uint16_t, std::uint32_t>, double> since;  // who waits now
  world->on_happening = [&since](const Resident& resident, double when, Happening what) {
    const std::pair who{resident.municipality, resident.serial};
    if (what == happening(Happening::Kind::wait_begun, Wait::first_contact)) since[who] = when;
    if (what == happening(Happening::Kind::wait_over, Wait::first_contact)) since.erase(who);
  };
  const auto wait_for = [&](double days) {
    return std::ranges::count_if(since, [&](const auto& wait) { return world->now() - wait.second >= days; });
  };
  const auto run = [&world](double until) { run_to(*world, until); };
  run(371.0);
  EXPECT_GT(wait_for(1.0), 5);
  run(371.0 + patience);
  EXPECT_EQ(wait_for(patience + 0.01), 0);
}

}  // namespace
}  // namespace bansou
