#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/model/histories.hpp"
#include "tests/theory/agreement.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Nobody is ill, and so many are reported out of custody in a year.
Scenario reported(double a_year) {
  Scenario scenario = small_scenario({"31201"});
  remove_need(scenario);
  scenario.years = 2;
  set(scenario, "prosecutor_reports.reports", a_year / 365.25 / scenario.municipalities[0].population);
  set(scenario, "ward.beds", 0.01);
  return scenario;
}

TEST(Custody, BringsAsManyAsStated) {
  const double expected = 400.0;
  const Outcomes outcomes = run_once(reported(expected / 2.0));
  const auto reports = static_cast<double>(total(outcomes, Flow::reports));
  EXPECT_NEAR(reports, expected, 4.0 * std::sqrt(expected));
  EXPECT_GT(total(outcomes, Flow::examinations), 100U);
  EXPECT_GT(total(outcomes, Flow::admissions_compulsory), 100U);
  EXPECT_EQ(total(outcomes, Flow::onset), 0U);
}

TEST(Custody, TheSpinUpHasAsManyMonthsAsAnyYear) {
  const double a_year = 20'000.0;
  Scenario scenario = reported(a_year);
  set(scenario, "crisis_response.reported", 0.0);  // by the police, of those who have come home
  const auto world = make_world(scenario, Piece{0, 0});
  std::uint64_t reports = 0;
  world->on_happening = [&](const Resident&, double, Happening what) {
    if (what == happening(Happening::Kind::flow, Flow::reports)) ++reports;
  };
  run_to(*world, -1e-9);
  EXPECT_TRUE(theory::likely(boost::math::poisson(a_year), reports));
}

TEST(Custody, WithoutReportsNobodyComes) {
  const Outcomes outcomes = run_once(reported(0.0));
  for (const std::uint32_t count : outcomes.flow_counts()) EXPECT_EQ(count, 0U);
}

TEST(Custody, WhoIsNotAdmittedMayBeFollowedUp) {
  Scenario scenario = reported(200.0);
  set(scenario, "compulsory_route.examined", 0.0);
  set(scenario, "crisis_response.reported", 0.0);  // by the police, later
  set(scenario, "prosecutor_reports.followed_up", 1.0);
  const Outcomes followed_up = run_once(scenario);
  set(scenario, "prosecutor_reports.followed_up", 0.0);
  const Outcomes alone = run_once(scenario);
  EXPECT_EQ(total(followed_up, Flow::reports), total(alone, Flow::reports));
  EXPECT_GT(total(followed_up, Flow::cases_opened), 200U);
  EXPECT_LT(total(alone, Flow::cases_opened), 100U);
}

TEST(Custody, ReportsByPrisonsAreSeldomExamined) {
  Scenario scenario = reported(0.0);
  scenario.years = 5;
  set(scenario, "correctional_reports.reports", 5000.0 / 365.25 / scenario.municipalities[0].population);
  set(scenario, "crisis_response.reported", 0.0);  // by the police, of those who have come home
  const Outcomes outcomes = run_once(scenario);
  const auto reports = static_cast<double>(total(outcomes, Flow::reports));
  const double share = scenario.parameters.at("correctional_route.examined").value;
  EXPECT_GT(reports, 20'000.0);
  EXPECT_TRUE(theory::likely(boost::math::binomial(reports, share), total(outcomes, Flow::examinations)));
  EXPECT_LT(share, 0.1);
}

TEST(Custody, OneServicesReportsRenameNobodyOfAnothers) {
  Scenario scenario = reported(20.0);
  set(scenario, "correctional_reports.reports", scenario.parameters.at("prosecutor_reports.reports").value);
  const auto serials = [](const Scenario& of) {
    std::set<std::uint32_t> all;
    for (const auto& [who, history] : histories(of)) all.insert(who.second);
    return all;
  };
  const auto both = serials(scenario);
  set(scenario, "prosecutor_reports.reports", 0.0);
  const auto one = serials(scenario);
  EXPECT_GT(one.size(), 20U);
  EXPECT_LT(one.size(), both.size());
  EXPECT_TRUE(std::ranges::includes(both, one));
}

}  // namespace
}  // namespace bansou
