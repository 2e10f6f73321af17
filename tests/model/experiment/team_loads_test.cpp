#include "model/experiment/team_loads.hpp"

#include <gtest/gtest.h>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

/// The pace of one team over four replications with these growths (jobs a month) and hours worked of 100
/// paid.
Pace pace_of(std::array<std::uint32_t, 4> growth, float worked) {
  TeamLoads loads;
  for (const std::uint32_t monthly : growth) {
    Outcomes outcomes(1, 2);
    outcomes.teams = {fabricated::team("desk", "31325", 100.0F, worked, monthly)};
    loads.add(outcomes);
  }
  return loads.find("desk", "31325")->pace(2);
}

TEST(TeamLoads, GrowingBacklogIsNamed) {
  EXPECT_EQ(pace_of({2, 2, 2, 3}, 80.0F), Pace::backlog_grows);
  EXPECT_EQ(pace_of({2, 2, 2, 3}, 99.0F), Pace::backlog_grows);
}

/// The pace of a team whose line grows by `growth` a month, of these so many residents without a slot.
Pace pace_with_slots(std::uint32_t growth, std::uint32_t slots, float worked) {
  TeamLoads loads;
  for (int replication = 0; replication < 4; ++replication) {
    Outcomes outcomes(1, 2);
    outcomes.teams = {fabricated::team("desk", "31325", 100.0F, worked, growth)};
    for (std::uint32_t month = 0; month < 24; ++month) outcomes.teams[0].without_slot[month] = slots * month;
    loads.add(outcomes);
  }
  const TeamLoad& load = loads.all()[0];
  EXPECT_DOUBLE_EQ(load.slot_growth.mean(), 12.0 * slots);
  EXPECT_DOUBLE_EQ(load.job_growth.mean(), 12.0 * (growth - slots));
  return load.pace(2);
}

TEST(TeamLoads, WhoLacksButSlotsIsToldFromWhoIsBehindWithWork) {
  EXPECT_EQ(pace_with_slots(2, 2, 80.0F), Pace::lacks_slots);
  EXPECT_EQ(pace_with_slots(2, 1, 80.0F), Pace::backlog_grows);
  EXPECT_EQ(pace_with_slots(2, 2, 96.0F), Pace::no_slack);
  EXPECT_EQ(pace_with_slots(0, 0, 80.0F), Pace::keeps_up);
}

TEST(TeamLoads, NobodyKeepsUpWhereNobodyWorks) {
  TeamLoads loads;
  Outcomes outcomes(1, 2);
  outcomes.teams = {fabricated::team("desk", "31325", 0.0F, 0.0F, 0)};
  loads.add(outcomes);
  EXPECT_EQ(loads.all()[0].pace(2), Pace::no_staff);
  EXPECT_FALSE(falls_behind(Pace::no_staff));
  EXPECT_FALSE(falls_behind(Pace::keeps_up));
  EXPECT_TRUE(falls_behind(Pace::lacks_slots));
}

TEST(TeamLoads, GrowthThatMayBeChanceIsNot) {
  EXPECT_EQ(pace_of({0, 0, 0, 3}, 80.0F), Pace::keeps_up);
  EXPECT_EQ(pace_of({1, 2, 2, 4}, 80.0F), Pace::keeps_up);  // one place in forty is so by chance
}

TEST(TeamLoads, OneReplicationIsJudgedByWhatItShows) {
  TeamLoads loads;
  for (const char* place : {"31325", "31328"}) {
    Outcomes outcomes(1, 2);
    outcomes.teams = {fabricated::team("desk", place, 100.0F, 80.0F, place == std::string("31325") ? 2 : 0)};
    loads.add(outcomes);
  }
  EXPECT_EQ(loads.find("desk", "31325")->pace(2), Pace::backlog_grows);
  EXPECT_EQ(loads.find("desk", "31328")->pace(2), Pace::keeps_up);
}

TEST(TeamLoads, StableButFullyWorkedHasNoSlack) {
  EXPECT_EQ(pace_of({0, 0, 0, 0}, 96.0F), Pace::no_slack);
  EXPECT_EQ(pace_of({0, 0, 0, 0}, 95.0F), Pace::keeps_up);
}

TEST(TeamLoads, GrowthMustBeMaterial) {
  TeamLoads loads;
  for (int replication = 0; replication < 4; ++replication) {
    Outcomes outcomes(1, 2);
    outcomes.teams = {fabricated::team("desk", "31325", 100.0F, 50.0F, 1)};
    for (std::uint32_t& jobs : outcomes.teams[0].backlog) jobs += 1'000;  // 24 more among a thousand
    loads.add(outcomes);
  }
  EXPECT_DOUBLE_EQ(loads.all()[0].growth.mean(), 12.0);
  EXPECT_EQ(loads.all()[0].pace(2), Pace::keeps_up);
}

TEST(TeamLoads, OnlyMonthsInWhichSomebodyIsPaidCount) {
  for (const bool begins_late : {true, false}) {
    TeamLoads loads;
    for (int replication = 0; replication < 4; ++replication) {
      Outcomes outcomes(1, 2);
      outcomes.teams = {fabricated::team("desk", "31325", 100.0F, 50.0F, 0)};
      TeamOutcome& team = outcomes.teams[0];
      team.available_hours.assign(24, 100.0F);
      for (std::size_t month = 0; month < 24; ++month) {
        const bool there = begins_late == (month >= 16);
        team.backlog[month] = there ? 30 : 0;
        if (!there) team.available_hours[month] = team.worked_hours[month] = 0.0F;
      }
      loads.add(outcomes);
    }
    const TeamLoad& load = loads.all()[0];
    EXPECT_DOUBLE_EQ(load.growth.mean(), 0.0);
    EXPECT_DOUBLE_EQ(load.backlog.mean(), 30.0);
    EXPECT_DOUBLE_EQ(load.available.mean(), 1'200.0);
    EXPECT_EQ(load.pace(2), Pace::keeps_up);
  }
}

TEST(TeamLoads, GrowthIsSeenBesideTheSizeOfTheTeam) {
  for (const float paid : {148'500.0F, 151'500.0F}) {  // a year: 99 and 101 posts
    TeamLoads loads;
    for (int replication = 0; replication < 4; ++replication) {
      Outcomes outcomes(1, 2);
      outcomes.teams = {fabricated::team("desk", "31325", paid, 50.0F, 0)};
      auto& backlog = outcomes.teams[0].backlog;
      for (std::size_t month = 0; month < backlog.size(); ++month)
        backlog[month] = static_cast<std::uint32_t>(month * 100 / 12);
      loads.add(outcomes);
    }
    EXPECT_NEAR(loads.all()[0].growth.mean(), 100.0, 0.5);
    EXPECT_EQ(loads.all()[0].pace(2), paid < 150'000.0F ? Pace::backlog_grows : Pace::keeps_up);
  }
}

TEST(TeamLoads, TellsPlacesApart) {
  TeamLoads loads;
  Outcomes outcomes(2, 2);
  outcomes.teams = {fabricated::team("desk", "31325", 100.0F, 50.0F, 0),
                    fabricated::team("desk", "31201", 0.0F, 0.0F, 0)};
  loads.add(outcomes);
  ASSERT_EQ(loads.all().size(), 2U);
  EXPECT_DOUBLE_EQ(loads.find("desk", "31325")->utilisation.mean(), 0.5);
  EXPECT_EQ(loads.find("desk", "31201")->utilisation.count(), 0U);
  EXPECT_EQ(loads.find("backup", "31201"), nullptr);
}

}  // namespace
}  // namespace bansou
