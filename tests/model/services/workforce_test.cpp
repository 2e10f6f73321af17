#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

double paid(const Outcomes& outcomes, std::size_t year) {
  for (const TeamOutcome& team : outcomes.teams) {
    if (team.team == "consultation_office") return in_year(team.available_hours, year);
  }
  return 0.0;
}

TEST(Workforce, VacanciesSettleWhereHiringMatchesLeaving) {
  Scenario scenario = small_option("specialist-pipeline", {"31201"}, 6);
  set(scenario, "specialist_workforce.turnover", 0.2 / 365.25);
  set(scenario, "specialist_workforce.recruitment", 365.25);
  set(scenario, "specialist_workforce.overload", 1.0);
  set(scenario, "specialist_workforce.on_leave", 0.0);
  const Outcomes with = run_once(scenario);
  const Outcomes full = run_once(without_changes(scenario));
  EXPECT_NEAR(paid(with, 5) / paid(full, 5), 1.0 / 1.2,
              0.03);  // leaving 0.2 of those there, hired within a year
}

TEST(Workforce, NobodyLeavesWhereNothingIsSaid) {
  EXPECT_EQ(total(run_once(small_scenario()), Flow::staff_left), 0U);
}

TEST(Workforce, LeaveThatIsNotReplacedIsNotPaid) {
  Scenario scenario = small_option("specialist-pipeline", {"31201"}, 2);
  set(scenario, "specialist_workforce.turnover", 0.0);
  set(scenario, "specialist_workforce.on_leave", 0.5);
  EXPECT_NEAR(paid(run_once(scenario), 1) / paid(run_once(without_changes(scenario)), 1), 0.5, 0.01);
}

TEST(Workforce, TransfersComeInAprilOfEachYearAndCountInIt) {
  Scenario scenario = small_option("april-transfers", {"31201"}, 4);
  set(scenario, "municipal_workforce.turnover", 0.0);
  set(scenario, "municipal_workforce.transferred", 0.5);
  for (Change& change : scenario.changes) change.from = 365.0;
  const Outcomes outcomes = run_once(scenario);
  const auto left = [&](std::size_t year) {
    return outcomes.flow_counts()[static_cast<std::size_t>(Flow::staff_left) * 4 + year];
  };
  EXPECT_EQ(left(0), 0U);
  EXPECT_GT(left(1), 0U);
  for (const std::size_t year : {2U, 3U}) EXPECT_NEAR(left(year), left(1), 1.0) << year;
}

TEST(Workforce, WhoLeavesInTheLastMonthOfAYearCountsInIt) {
  Scenario scenario = small_option("specialist-pipeline", {"31201"}, 2);
  set(scenario, "specialist_workforce.turnover", 1.0 / 365.25);
  set(scenario, "specialist_workforce.recruitment", 1.0);
  set(scenario, "specialist_workforce.overload", 1.0);
  Change staff;
  staff.team = "consultation_office";
  staff.municipalities = {0};
  staff.set = {{"specialist", 1000.0}};
  scenario.changes.push_back(staff);
  const Outcomes outcomes = run_once(scenario);
  const auto left = [&](std::size_t year) {
    return static_cast<double>(outcomes.flow_counts()[2 * static_cast<std::size_t>(Flow::staff_left) + year]);
  };
  EXPECT_GT(left(0), 500.0);
  EXPECT_NEAR(left(1) / left(0), 1.0, 0.01);
}

TEST(Workforce, WhereItEndsPostsAreAsIfNobodyHadLeft) {
  Scenario scenario = small_option("specialist-pipeline", {"31201"}, 2);
  set(scenario, "specialist_workforce.on_leave", 0.5);
  scenario.changes.push_back(closing("specialist_workforce", 300.0));
  EXPECT_NEAR(paid(run_once(scenario), 1), paid(run_once(without_changes(scenario)), 1), 1.0);
}

TEST(Workforce, VacanciesComeAlongIntoAJointTeam) {
  Scenario scenario = small_option("april-transfers", {"31325", "31328", "31329"}, 4);
  set(scenario, "municipal_workforce.turnover", 0.5 / 365.25);
  set(scenario, "municipal_workforce.recruitment", 3650.0);
  scenario.changes.push_back(joint_team("municipal_desk", 1100.0));  // a little more than three years
  const auto paid_in = [&](std::size_t month) {
    double hours = 0.0;
    for (const TeamOutcome& team : run_once(scenario).teams) {
      if (team.team == "municipal_desk") hours += team.available_hours[month];
    }
    return hours;
  };
  EXPECT_LT(paid_in(35), 0.5 * paid_in(0));
  EXPECT_LT(paid_in(38), paid_in(35));
}

}  // namespace
}  // namespace bansou
