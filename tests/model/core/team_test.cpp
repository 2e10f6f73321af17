#include "model/core/team.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/run.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using testing::small_scenario;

constexpr WorkSettings work{.productive = 0.6, .least_for_new = 0.1, .speed = 30.0, .road_factor = 1.3};
constexpr double week = 43.75;  ///< hours on duty

/// Nurses and social workers, from a Monday on; with two posts there are 7.5 hours of theirs a calendar day.
struct TeamTest : ::testing::Test {
  TeamTest() {
    spec.id = "desk";
    spec.roles = {{"phn", {}, StaffingRule::none, false}, {"psw", {}, StaffingRule::none, true}};
  }
  void run(double until) {
    sim::run_until(calendar, until, [](sim::Time, Event) {});
  }

  TeamSpec spec;
  sim::Calendar<Event> calendar;
  sim::Shift shift{{}, 0, {0, 364}, {}};
  Team team{spec, "31325", 0, work, shift, calendar, 0};
};

TEST_F(TeamTest, HoursAreAvailableAsPostsComeGoAndStandEmpty) {
  team.set_staff({{"phn", 1.5}});
  run(28.0);
  team.set_staff({{"phn", 1.0}, {"psw", 2.0}});
  run(56.0);
  team.set_workforce(0.5, 0.8);  // who learns is there all the same
  run(84.0);
  EXPECT_NEAR(team.available_hours(), work.productive * 4.0 * week * (1.5 + 3.0 + 1.5), 1e-9);
  team.reset_statistics();
  EXPECT_EQ(team.available_hours(), 0.0);
  run(91.0);
  EXPECT_NEAR(team.available_hours(), work.productive * week * 1.5, 1e-9);
}

TEST_F(TeamTest, SpecialistsAreCountedByPosts) {
  EXPECT_FALSE(team.present());
  EXPECT_EQ(team.specialist_share(), 0.0);
  team.set_staff({{"phn", 1.5}, {"psw", 0.5}});
  EXPECT_TRUE(team.present());
  EXPECT_DOUBLE_EQ(team.specialist_share(), 0.25);
}

TEST_F(TeamTest, RoutineTakesItsHoursButLeavesTheLeastForNewWork) {
  team.set_staff({{"phn", 2.0}});
  team.add_routine(3.0);
  EXPECT_DOUBLE_EQ(team.routine_done(), 1.0);
  EXPECT_NEAR(team.free_hours_a_day(), 7.5 - 3.0, 1e-9);
  team.add_routine(7.0);
  EXPECT_NEAR(team.routine_hours_a_day(), 0.9 * 7.5, 1e-9);
  EXPECT_NEAR(team.routine_done(), 0.9 * 7.5 / 10.0, 1e-9);
  EXPECT_NEAR(team.free_hours_a_day(), 0.1 * 7.5, 1e-9);
  run(10.0);
  EXPECT_NEAR(team.worked_hours(), 10.0 * 0.9 * 7.5, 1e-9);
}

TEST_F(TeamTest, VacanciesAndBeginnersDoLess) {
  team.set_staff({{"phn", 2.0}});
  team.set_workforce(0.5, 0.8);
  EXPECT_DOUBLE_EQ(team.posts(), 2.0);
  EXPECT_DOUBLE_EQ(team.fte(), 1.0);
  EXPECT_NEAR(team.free_hours_a_day(), 7.5 * 0.5 * 0.8, 1e-9);
}

TEST_F(TeamTest, TakesOverStaffVacanciesAndBeginners) {
  Team other(spec, "31328", 1, work, shift, calendar, 1);
  team.set_staff({{"phn", 1.0}});
  other.set_staff({{"phn", 2.0}, {"psw", 1.0}});
  other.set_workforce(0.5, 0.6);
  other.turnover() = {.vacant = 0.5, .learning = 0.2, .left = 0.25};
  team.take_over(other);
  EXPECT_EQ(team.staff(), (Staff{{"phn", 3.0}, {"psw", 1.0}}));
  EXPECT_FALSE(other.present());
  EXPECT_NEAR(team.fte(), 1.0 + 1.5, 1e-9);                                   // as many as before
  EXPECT_NEAR(team.free_hours_a_day(), 7.5 / 2.0 * (1.0 + 1.5 * 0.6), 1e-9);  // who do as much
  EXPECT_NEAR(team.turnover().vacant, 3.0 * 0.5 / 4.0, 1e-9);
  EXPECT_NEAR(team.turnover().learning, 3.0 * 0.2 / 4.0, 1e-9);
  EXPECT_EQ(team.turnover().left, 0.25);
  EXPECT_EQ(other.turnover().left, 0.0);
}

TEST(BaselineStaff, GoesByPopulationUnlessALocalTableTells) {
  Scenario scenario = small_scenario({"31201", "31325"});
  const TeamSpec& desk = *std::ranges::find(scenario.teams, "municipal_desk", &TeamSpec::id);
  testing::set(scenario, "municipal_desk.phn.elasticity", 0.2);
  const auto by_rule = [&](std::size_t town) {
    const auto of = [&](const char* name) {
      return scenario.parameters.at(std::string("municipal_desk.phn.") + name).value;
    };
    const double population = scenario.municipalities[town].population;
    return of("density") * population * std::pow(population / 25'000.0, 0.2) * of("share");
  };
  scenario.local = {{}, {}};
  EXPECT_NEAR(baseline_staff(scenario, desk, {0}).at("phn"), by_rule(0), 1e-9);
  EXPECT_NEAR(baseline_staff(scenario, desk, {0, 1}).at("phn"), by_rule(0) + by_rule(1), 1e-9);
  scenario.local[1].fte["municipal_desk.phn"] = 0.7;
  EXPECT_EQ(baseline_staff(scenario, desk, {0, 1}).at("phn"), 0.7);
  EXPECT_EQ(baseline_staff(scenario, desk, {1}).at("psw"), 0.0);  // a town without a health centre of its own
  EXPECT_GT(baseline_staff(scenario, desk, {0}).at("psw"), 0.0);
  scenario.cut_areas = {{Level::municipality, "31325", 1.0, 4.0}};
  EXPECT_DOUBLE_EQ(baseline_staff(scenario, desk, {1}).at("phn"), 0.7 / 4.0);
}

TEST(WorkSettings, TheRoadLeadsToTheTownAndIntoIt) {
  const WorkSettings settings{.speed = 28.0, .road_factor = 1.4, .inner_distance = 0.5, .inner_limit = 4.0};
  Municipality town;
  town.to_neighbours = 6.0;
  EXPECT_DOUBLE_EQ(settings.to_homes(town), 3.0);
  town.to_neighbours = 600.0;
  EXPECT_DOUBLE_EQ(settings.to_homes(town), 4.0);
  EXPECT_DOUBLE_EQ(settings.road_hours(0.0, 3.0), 2.0 * 3.0 * 1.4 / 28.0);  // its own staff's road, too
  EXPECT_DOUBLE_EQ(settings.road_hours(4.0, 3.0), 2.0 * 5.0 * 1.4 / 28.0);
  EXPECT_DOUBLE_EQ(settings.road_hours(4.0, 0.0), 2.0 * 4.0 * 1.4 / 28.0);
}

TEST(Catchments, GroupMunicipalitiesByThePlaceThatServesThem) {
  Scenario scenario = small_scenario({"31201", "31325", "31328"});
  scenario.municipalities[0].area = scenario.municipalities[2].area = "east";
  scenario.municipalities[1].area = "west";
  const std::vector<Catchment> areas = catchments(scenario, Level::area);
  ASSERT_EQ(areas.size(), 2U);
  EXPECT_EQ(areas[0].place, "east");
  EXPECT_EQ(areas[0].municipalities, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(residents_of(scenario, areas[0]),
            scenario.municipalities[0].population + scenario.municipalities[2].population);
  EXPECT_EQ(catchments(scenario, Level::area, {1}).size(), 1U);
  EXPECT_EQ(largest_of(scenario, areas[0]), 0U);
}

}  // namespace
}  // namespace bansou
