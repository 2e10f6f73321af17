#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Everybody in a crisis is brought in, and the prefecture hears of all of them.
Scenario all_reported() {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "crisis_response.consent_known", 0.0);
  set(scenario, "crisis_response.consent_unknown", 0.0);
  set(scenario, "crisis_response.reported", 1.0);
  set(scenario, "ward.beds", 0.01);  // nobody waits for a bed
  remove_custody(scenario);
  return scenario;
}

double count(const Outcomes& outcomes, Flow flow) { return static_cast<double>(total(outcomes, flow)); }

TEST(CompulsoryRoute, WithoutReportsThereIsNone) {
  Scenario scenario = small_scenario();
  set(scenario, "crisis_response.reported", 0.0);
  remove_custody(scenario);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::reports), 0U);
  EXPECT_EQ(total(outcomes, Flow::examinations), 0U);
  EXPECT_EQ(total(outcomes, Flow::admissions_compulsory), 0U);
  EXPECT_GT(total(outcomes, Flow::admissions_medical_protection), 20U);
}

TEST(CompulsoryRoute, NarrowsDownByItsShares) {
  Scenario scenario = all_reported();
  const Outcomes outcomes = run_once(scenario);
  const auto expect_share = [](double part, double whole, double share) {
    EXPECT_NEAR(part / whole, share, 4.0 * std::sqrt(share * (1.0 - share) / whole));
  };
  const double reports = count(outcomes, Flow::reports);
  const double examinations = count(outcomes, Flow::examinations);
  EXPECT_GT(reports, 300.0);
  expect_share(examinations, reports, scenario.parameters.at("compulsory_route.examined").value);
  expect_share(count(outcomes, Flow::admissions_compulsory), examinations,
               scenario.parameters.at("compulsory_route.ordered").value);
}

TEST(CompulsoryRoute, EveryCrisisIsDecidedAnew) {
  Scenario scenario = all_reported();
  scenario.years = 5;
  set(scenario, "compulsory_route.examined", 0.5);
  set(scenario, "compulsory_route.ordered", 0.0);
  const auto world = make_world(scenario, Piece{0, 0});
  struct Reports {
    int all = 0, examined = 0;
  };
  std::map<std::uint32_t, Reports> by_resident;
  world->on_happening = [&](const Resident& who, double, Happening what) {
    if (what == happening(Happening::Kind::flow, Flow::reports)) ++by_resident[who.serial].all;
    if (what == happening(Happening::Kind::flow, Flow::examinations)) ++by_resident[who.serial].examined;
  };
  simulate(*world);
  double twice = 0, alike = 0;
  for (const auto& [serial, reports] : by_resident) {
    if (reports.all != 2) continue;
    ++twice;
    alike += reports.examined == 1 ? 0.0 : 1.0;
  }
  EXPECT_GT(twice, 100.0);
  EXPECT_NEAR(alike / twice, 0.5, 4.0 * 0.5 / std::sqrt(twice));
}

TEST(CompulsoryRoute, WithoutAnOrderTheCrisisEndsAsOthersDo) {
  Scenario scenario = all_reported();
  set(scenario, "compulsory_route.ordered", 0.0);
  set(scenario, "compulsory_route.settled", 0.0);
  set(scenario, "compulsory_route.voluntary", 1.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::examinations), 100U);
  EXPECT_EQ(total(outcomes, Flow::admissions_voluntary), admissions(outcomes));
  EXPECT_EQ(admissions(outcomes), total(outcomes, Flow::reports));
}

TEST(CompulsoryRoute, TakesHoursOfTheHealthCentre) {
  Scenario scenario = all_reported();
  set(scenario, "health_centre.phn.density", 1e-3);  // nothing waits, so that all work is done
  set(scenario, "health_centre.phn.share", 1.0);
  set(scenario, "compulsory_route.ordered", 0.0);
  const auto hours = [&](double report, double examination) {
    set(scenario, "compulsory_route.hours_report", report);
    set(scenario, "compulsory_route.hours_examination", examination);
    return run_once(scenario);
  };
  const Outcomes less = hours(1.0, 1.0);
  const Outcomes more = hours(3.0, 5.0);
  const double expected = 2.0 * count(less, Flow::reports) + 4.0 * count(less, Flow::examinations);
  EXPECT_EQ(total(less, Flow::reports), total(more, Flow::reports));
  EXPECT_NEAR(worked(more, "health_centre") - worked(less, "health_centre"), expected, 0.05 * expected);
}

}  // namespace
}  // namespace bansou
