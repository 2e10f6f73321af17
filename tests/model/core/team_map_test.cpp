#include "model/core/team_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::joint_team;
using testing::small_scenario;

/// Three towns; the desk's service is the one that residents ask for help.
struct Towns {
  explicit Towns(Scenario read = small_scenario({"31325", "31328", "31329"}))
      : scenario(std::move(read)),
        work(settings_from<WorkSettings>("work", scenario.parameters)),
        teams(scenario, 0, scenario.municipalities.size(), work, calendar) {}

  ServiceIndex service_of(const std::string& team) const {
    const auto found = std::ranges::find(scenario.services, team, &ServiceSpec::team);
    return static_cast<ServiceIndex>(found - scenario.services.begin());
  }
  Team& desk(std::size_t town) const { return *teams.of(service_of("municipal_desk"), town); }

  Scenario scenario;
  sim::Calendar<Event> calendar;
  WorkSettings work;
  TeamMap teams;
};

Change staff_change(const std::string& team, const Staff& add) {
  Change change;
  change.team = team;
  change.municipalities = {1};
  change.add = add;
  return change;
}

TEST(TeamMap, EveryPlaceHasItsTeamAtItsLargestTown) {
  const Towns towns;
  EXPECT_NE(&towns.desk(0), &towns.desk(1));
  EXPECT_EQ(towns.desk(1).place(), "31328");
  const Team& centre = *towns.teams.of(towns.service_of("health_centre"), 0);
  EXPECT_EQ(&centre, towns.teams.of(towns.service_of("health_centre"), 2));  // one health centre for all
  for (const Municipality& town : towns.scenario.municipalities)
    EXPECT_GE(towns.scenario.municipalities[centre.seat()].population, town.population);
  EXPECT_EQ(&towns.teams[towns.desk(1).id()], &towns.desk(1));
}

TEST(TeamMap, AKindWithoutTeamHasNone) {
  const Towns towns;
  const ServiceIndex without = towns.service_of("");
  ASSERT_LT(without, towns.scenario.services.size());
  EXPECT_EQ(towns.teams.of(without, 0), nullptr);
  EXPECT_FALSE(towns.teams.works_for(towns.scenario.teams[0], without));
}

TEST(TeamMap, StaffOfOneTownChangesAndNeverGoesBelowNone) {
  Towns towns;
  const double before = towns.desk(1).posts();
  const double elsewhere = towns.desk(0).posts();
  towns.teams.staff(staff_change("municipal_desk", {{"psw", 1.0}}));
  EXPECT_DOUBLE_EQ(towns.desk(1).posts(), before + 1.0);
  towns.teams.staff(staff_change("municipal_desk", {{"psw", -1.0}, {"phn", -99.0}}));
  EXPECT_EQ(towns.desk(1).posts(), 0.0);
  EXPECT_EQ(towns.desk(0).posts(), elsewhere);
  EXPECT_FALSE(towns.teams.staffed()[towns.desk(1).id()]);
}

TEST(TeamMap, PostsAreOfTheTeamAtThatPlace) {
  Towns towns;
  towns.teams.post({"municipal_desk", "31328", "phn", 2.5});
  EXPECT_EQ(towns.desk(1).staff().at("phn"), 2.5);
  EXPECT_THROW(towns.teams.post({"municipal_desk", "31999", "phn", 2.5}), std::invalid_argument);
  EXPECT_THROW(towns.teams.post({"no_such_desk", "31328", "phn", 2.5}), std::invalid_argument);
}

TEST(TeamMap, TeamsThatJoinWorkAsOneWithTheirStaffAndRoutine) {
  Scenario scenario = small_scenario({"31325", "31328", "31329"});
  scenario.changes = {joint_team("municipal_desk")};
  scenario.changes[0].municipalities = {0, 1};
  scenario.changes[0].seat = 1;
  scenario.changes[0].add = {{"psw", 1.0}};
  scenario.changes[0].budget = {{"psw", 0.5 * scenario.parameters.at("cost.psw").value}};
  Towns towns(scenario);
  const ServiceIndex service = towns.service_of("municipal_desk");
  for (std::size_t town = 0; town < 3; ++town) {
    towns.teams.set_routine_hours(service, town, town == 1 ? 0.02 : 0.01);
    towns.teams.set_routine(service, town, true);
  }
  const Team& first = towns.desk(0);
  const double posts = first.posts() + towns.desk(1).posts();
  EXPECT_GT(first.routine_hours_a_day(), 0.0);

  towns.teams.join(towns.scenario.changes[0], [](const Event&, std::uint32_t, sim::Handle) {});
  EXPECT_EQ(&towns.desk(0), &towns.desk(1));
  EXPECT_EQ(towns.desk(0).place(), "31328+");
  EXPECT_NE(&towns.desk(0), &towns.desk(2));
  EXPECT_DOUBLE_EQ(towns.desk(0).posts(), posts + 1.5);
  EXPECT_FALSE(first.present());
  EXPECT_NEAR(first.routine_hours_a_day(), 0.0, 1e-12);
  EXPECT_DOUBLE_EQ(towns.desk(0).routine_hours_a_day(), 0.03);

  towns.teams.set_routine_hours(service, 0, 0.04);  // of everybody there who has it
  EXPECT_DOUBLE_EQ(towns.desk(1).routine_hours_a_day(), 0.06);
  towns.teams.set_routine(service, 0, false);
  EXPECT_DOUBLE_EQ(towns.desk(1).routine_hours_a_day(), 0.02);
}

TEST(TeamMap, AJoinThatSitsElsewhereIsNoneHere) {
  Scenario scenario = small_scenario({"31325", "31328", "31329"});
  scenario.changes = {joint_team("municipal_desk")};
  scenario.changes[0].seat = 5;  // of another prefecture
  Towns towns(scenario);
  towns.teams.join(towns.scenario.changes[0], [](const Event&, std::uint32_t, sim::Handle) {});
  EXPECT_EQ(towns.desk(0).place(), "31325");
}

}  // namespace
}  // namespace bansou
