#include <gtest/gtest.h>

#include "tests/model/alone.hpp"

namespace bansou {
namespace {

using namespace testing;

Scenario nursing(double fte) {
  Scenario scenario = small_option("visiting-nursing", {"31201"});
  std::erase_if(scenario.changes,
                [](const Change& change) { return change.team != "visiting_nurse_station"; });
  scenario.changes[0].add = {{"nurse", fte}};
  set(scenario, "visiting_nursing.accepted", 1.0);
  return scenario;
}

TEST(CommunitySupport, IsLimitedByItsPlacesAndOthersWait) {
  Scenario scenario = nursing(1.0);
  set(scenario, "visiting_nursing.slots_per_fte", 5.0);
  set(scenario, "crisis_plan.accepted", 0.0);
  set(scenario, "casework.plan", 0.0);
  set(scenario, "ward.settlement_offered", 0.0);
  const Outcomes outcomes = run_once(scenario);
  for (int month = 0; month < 24; ++month)
    EXPECT_LE(at_month(outcomes, Stock::with_community_support, month), 5U);
  EXPECT_GT(waits_of(outcomes, Wait::community_support).censored(), 0U);
}

TEST(CommunitySupport, EndsAtTheReview) {
  Scenario scenario = nursing(20.0);
  set(scenario, "visiting_nursing.review", 30.0);
  const auto long_support = at_month(run_once(scenario), Stock::with_community_support, 23);
  set(scenario, "visiting_nursing.ended", 1.0);
  EXPECT_LT(at_month(run_once(scenario), Stock::with_community_support, 23), long_support / 2);
}

TEST(CommunitySupport, WithoutEffectLeavesTheCourseOfNeedAlone) {
  Scenario scenario = nursing(5.0);
  for (const char* effect : {"worsen", "improve", "crisis", "drop_out"}) {
    set(scenario, std::string("visiting_nursing.effect_") + effect, 1.0);
  }
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with("effect.waiting")) parameter.value = 1.0;
  }
  const Outcomes with = run_once(scenario);
  EXPECT_GT(total(with, Flow::supports_begun), 20U);
  // Somebody in support is not looking for help, so histories differ; the onset of needs does not.
  EXPECT_EQ(total(with, Flow::onset), total(run_once(without_changes(scenario)), Flow::onset));
}

/// Everything that is counted is the same, bit by bit.
void expect_same(const Outcomes& a, const Outcomes& b) {
  EXPECT_EQ(a.flow_counts(), b.flow_counts());
  EXPECT_EQ(a.stock_counts(), b.stock_counts());
  EXPECT_EQ(a.history, b.history);
}

TEST(CommunitySupport, WhereNobodyAcceptsItChangesNothing) {
  Scenario scenario = nursing(5.0);
  set(scenario, "visiting_nursing.accepted", 0.0);
  expect_same(run_once(scenario), run_once(without_changes(scenario)));
}

/// The option of group homes, which the ward offers, too, as well as a plan does.
Scenario group_homes() {
  Scenario scenario = small_option("group-homes", {"31201"});
  for (ServiceSpec& service : scenario.services) {
    if (service.id == "ward") service.routes["support"].emplace_back("group_home");
  }
  set(scenario, "group_home.accepted", 1.0);
  return scenario;
}

TEST(CommunitySupport, ADwellingIsBegunOnceThoughTheWardOffersItToo) {
  Alone alone(group_homes(), "group_home");
  Service& ward = *service_called(*alone.world, "ward");
  World& world = *alone.world;
  world.resident(alone.who).admission = Admission::voluntary;
  ward.arrive(world, alone.who);
  ASSERT_TRUE(world.resident(alone.who).in_hospital());
  alone.run(1.0);
  alone.service->arrive(world, alone.who);
  EXPECT_FALSE(world.resident(alone.who).in_hospital());
  EXPECT_TRUE(world.resident(alone.who).is_supported_by(alone.service->index));
  EXPECT_EQ(world.resident(alone.who).living, Living::group_home);
  EXPECT_EQ(total(world.outcomes, Flow::supports_begun), 1U);
  alone.service->leave(world, alone.who);
  const Team& team = *world.team_of(*alone.service, 0);
  EXPECT_NEAR(team.routine_hours_a_day(), 0.0, 1e-12);
}

TEST(CommunitySupport, PatientsOfBeforeAreOfferedItOnceEach) {
  Scenario scenario = nursing(20.0);
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with("need.onset_")) parameter.value = 0.0;  // so that first appointments are few
  }
  set(scenario, "visiting_nursing.accepted", 0.5);
  set(scenario, "visiting_nursing.ended", 0.0);
  const auto begun = [&](double months) {
    set(scenario, "visiting_nursing.offered_within", months * days_per_month);
    set(scenario, "visiting_nursing.slots_per_fte", 1e3);
    return static_cast<double>(total(run_once(scenario), Flow::supports_begun));
  };
  const auto by_appointments = begun(0.0), in_a_year = begun(12.0), in_a_month = begun(1.0);
  const auto patients = static_cast<double>(at_month(run_once(scenario), Stock::in_treatment, 0));
  // Half of them; some leave before their turn, and within a month hardly anybody does.
  EXPECT_GT(in_a_month, by_appointments + patients * 0.4);
  EXPECT_LT(in_a_month, by_appointments + patients * 0.6);
  EXPECT_GT(in_a_year, by_appointments + patients * 0.3);
  EXPECT_LT(in_a_year, in_a_month);
}

TEST(CommunitySupport, WhoLeavesADwellingLivesAlone) {
  Alone alone(group_homes(), "group_home");
  alone.service->arrive(*alone.world, alone.who);
  ASSERT_EQ(alone.world->resident(alone.who).living, Living::group_home);
  alone.service->leave(*alone.world, alone.who);
  EXPECT_EQ(alone.world->resident(alone.who).living, Living::alone);
}

TEST(CommunitySupport, WhatIsForThoseInTreatmentEndsWithIt) {
  Alone alone(nursing(0.01), "visiting_nursing");  // a single place
  World& world = *alone.world;
  const ResidentId waits = world.add_resident(0, AgeClass::adult);
  for (const ResidentId who : {alone.who, waits}) {
    world.set_treatment(who, Treatment::in_treatment);
    alone.service->arrive(world, who);
    ASSERT_TRUE(world.resident(who).is_with(alone.service->index));
  }
  ASSERT_TRUE(world.is_waiting(waits, Wait::community_support));
  for (const ResidentId who : {waits, alone.who}) {
    world.set_treatment(who, Treatment::interrupted);
    EXPECT_FALSE(world.resident(who).is_with(alone.service->index));
    EXPECT_FALSE(world.is_waiting(who, Wait::community_support));
  }
}

TEST(CommunitySupport, WhoMovesInFromTheCommunityLivesThere) {
  Alone alone(group_homes(), "group_home");
  alone.world->resident(alone.who).living = Living::alone;
  alone.service->arrive(*alone.world, alone.who);
  ASSERT_TRUE(alone.world->resident(alone.who).is_supported_by(alone.service->index));
  EXPECT_EQ(alone.world->resident(alone.who).living, Living::group_home);
}

}  // namespace
}  // namespace bansou
