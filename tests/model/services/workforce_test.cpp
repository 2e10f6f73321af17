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
