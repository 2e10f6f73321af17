#include <gtest/gtest.h>

#include <set>

#include "tests/model/alone.hpp"

namespace bansou {
namespace {

using namespace testing;

TEST(ConsultationWindow, WhoeverAsksIsSeenUnlessTheyGiveUp) {
  Scenario scenario = small_scenario();
  set(scenario, "need.to_clinic", 0.0);
  const auto world = make_world(scenario, Piece{0, 0});
  std::set<std::pair<std::uint16_t, std::uint32_t>> asked;  // and not yet seen
  world->on_happening = [&](const Resident& resident, double, Happening what) {
    const std::pair who{resident.municipality, resident.serial};
    const auto is = [&](Flow flow) { return what == happening(Happening::Kind::flow, flow); };
    if (is(Flow::asked_for_help)) asked.insert(who);
    for (const Flow end : {Flow::first_contacts, Flow::crises, Flow::deaths, Flow::moved_away}) {
      if (is(end)) asked.erase(who);
    }
  };
  run_to(*world, scenario.horizon());
  EXPECT_GT(total(world->outcomes, Flow::first_contacts), 100U);
  EXPECT_EQ(total(world->outcomes, Flow::gave_up_waiting), 0U);
  std::size_t waiting = 0;
  for (ResidentId who = 0; who < world->residents().size(); ++who)
    waiting += world->is_waiting(who, Wait::first_contact) ? 1U : 0U;
  EXPECT_EQ(asked.size(), waiting);
}

TEST(ConsultationWindow, ImpatientResidentsGiveUp) {
  Scenario scenario = small_scenario();
  set(scenario, "window.patience", 0.2);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::gave_up_waiting), 50U);
  EXPECT_LE(waits_of(outcomes, Wait::first_contact).quantile(0.4).value_or(0.0), 0.25);
}

TEST(ConsultationWindow, WhoLeavesDuringTheInterviewWaitsForNothing) {
  const Alone alone(small_scenario({"31201"}), "consultation_window");
  alone.world->team_of(*alone.service, 0)->set_staff({{"phn", 1.0}});
  alone.run(5.0 + 14.0 / 24.0);  // a Tuesday afternoon
  alone.service->arrive(*alone.world, alone.who);
  alone.service->leave(*alone.world, alone.who);
  EXPECT_FALSE(alone.world->is_waiting(alone.who, Wait::first_contact));
}

TEST(ConsultationWindow, AnInterviewOfAnEarlierTimeDoesNotEndALaterWait) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "window.hours", 4.0);
  const Alone alone(scenario, "consultation_window");
  World& world = *alone.world;
  alone.run(5.0 + 10.0 / 24.0);  // a Tuesday morning
  world.team_of(*alone.service, 0)->set_staff({{"phn", 1.0}});
  alone.service->arrive(world, alone.who);
  alone.run(5.0 + 11.0 / 24.0);
  alone.service->leave(world, alone.who);  // and comes back while that interview goes on
  alone.service->arrive(world, alone.who);
  const auto jobs = [&] { return world.team_of(*alone.service, 0)->station().waiting(); };
  ASSERT_EQ(jobs(), 1U);
  for (int step = 0; jobs() > 0 && step < 1'000; ++step) alone.run(world.now() + 1.0 / 48.0);
  EXPECT_TRUE(world.is_waiting(alone.who, Wait::first_contact));
  EXPECT_EQ(total(world.outcomes, Flow::first_contacts), 0U);
  alone.run(12.0);
  EXPECT_EQ(total(world.outcomes, Flow::first_contacts), 1U);
}

TEST(ConsultationWindow, WhatIsNotRecognisedOpensNoCase) {
  Scenario scenario = small_scenario();
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.ends_with(".followed_up")) parameter.value = 0.0;  // no case is opened but by the window
  }
  EXPECT_GT(total(run_once(scenario), Flow::cases_opened), 10U);
  set(scenario, "window.recognised", 0.0);
  set(scenario, "window.recognised_by_specialist", 0.0);
  set(scenario, "need.recover", 0.0);  // nobody is well again when their turn comes
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::first_contacts), 0U);
  EXPECT_EQ(total(outcomes, Flow::missed_assessments), total(outcomes, Flow::first_contacts));
  EXPECT_EQ(total(outcomes, Flow::cases_opened), 0U);
}

TEST(ConsultationWindow, WhoIsWellAgainIsNotMissed) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "window.recognised", 0.0);
  set(scenario, "window.recognised_by_specialist", 0.0);
  for (const Severity severity : {Severity::recovered, Severity::distressed}) {
    const Alone alone(scenario, "window");
    World& world = *alone.world;
    alone.service->arrive(world, alone.who);
    world.set_severity(alone.who, severity);
    world.refresh_stale();
    alone.run(14.0);
    EXPECT_EQ(total(world.outcomes, Flow::first_contacts), 1U);
    EXPECT_EQ(total(world.outcomes, Flow::missed_assessments), severity == Severity::distressed ? 1U : 0U);
  }
}

TEST(ConsultationWindow, WhoTurnsAwayAndHasNoOtherWindowWaitsForEver) {
  Scenario scenario = small_scenario();
  set(scenario, "need.to_clinic", 0.0);
  set(scenario, "window.too_near", 1.0);
  const Outcomes outcomes = run_once(scenario);
  const sim::WaitHistogram waits = waits_of(outcomes, Wait::first_contact);
  EXPECT_GT(total(outcomes, Flow::balked), 50U);
  EXPECT_EQ(total(outcomes, Flow::found_nobody), total(outcomes, Flow::balked));
  EXPECT_EQ(waits.still_waiting()[sim::WaitHistogram::bins - 1], total(outcomes, Flow::found_nobody));
}

TEST(ConsultationWindow, InASmallTownMoreKnowSomebodyAtTheWindow) {
  const auto balked = [](const char* town, double acquaintances) {
    Scenario scenario = small_scenario({town});
    scenario.years = 5;
    set(scenario, "need.to_clinic", 0.0);
    set(scenario, "window.too_near", 1.0);
    set(scenario, "window.acquaintances", acquaintances);
    const Outcomes outcomes = run_once(scenario);
    const auto asked = static_cast<double>(total(outcomes, Flow::asked_for_help));
    EXPECT_GT(asked, 20.0) << town;
    return static_cast<double>(total(outcomes, Flow::balked)) / asked;
  };
  EXPECT_GT(balked("31325", 300.0), 2.0 * balked("31371", 300.0));  // 2,864 residents and 16,365
  EXPECT_GT(balked("31325", 600.0), balked("31325", 300.0));
  EXPECT_EQ(balked("31325", 10'000.0), balked("31371", 0.0));  // everybody knows somebody there
}

TEST(ConsultationWindow, ASpecialistRecognisesMore) {
  Scenario scenario = small_scenario();
  set(scenario, "window.recognised", 0.0);
  set(scenario, "window.recognised_by_specialist", 1.0);
  for (LocalStaffing& local : scenario.local)
    local.fte["municipal_desk.psw"] = 1000.0;  // hardly any nurse beside
  const Outcomes outcomes = run_once(scenario);
  EXPECT_LT(total(outcomes, Flow::missed_assessments) * 20, total(outcomes, Flow::first_contacts));
}

}  // namespace
}  // namespace bansou
