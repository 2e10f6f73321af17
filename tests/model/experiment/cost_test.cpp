#include "model/experiment/cost.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/core/post_ledger.hpp"
#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

Change staff(const char* team, std::vector<std::size_t> where, double fte) {
  Change change;
  change.team = team;
  change.municipalities = std::move(where);
  change.add = {{"phn", fte}};
  return change;
}

double cost_alone(Scenario scenario, Change change) {
  scenario.changes = {std::move(change)};
  return yearly_cost(scenario);
}

TEST(Cost, StaffCountsAtEveryPlace) {
  const Scenario scenario = fabricated::scenario();
  EXPECT_DOUBLE_EQ(cost_alone(scenario, staff("desk", {0, 1, 2}, 0.5)), 3 * 3.5e6);
  EXPECT_DOUBLE_EQ(cost_alone(scenario, staff("backup", {0, 1, 2}, 0.5)), 2 * 3.5e6);
  EXPECT_DOUBLE_EQ(cost_alone(scenario, staff("backup", {0, 1}, -1.0)), -7e6);
}

TEST(Cost, PostsByPopulationCountAtEveryPlace) {
  const Scenario scenario = fabricated::scenario();  // 4,000 and 196,000 in one area, 6,000 in another
  Change change = staff("desk", {0, 1, 2}, 1.0);
  change.per_residents = 10'000;
  EXPECT_DOUBLE_EQ(cost_alone(scenario, change), 20.6 * 7e6);
  change.team = "backup";
  change.municipalities = {0};  // its team serves the city, too
  EXPECT_DOUBLE_EQ(cost_alone(scenario, change), 20.0 * 7e6);
  change.set = {{"phn", 10.0}};
  change.add.clear();
  EXPECT_DOUBLE_EQ(cost_alone(scenario, change), (200.0 - 2.0) * 7e6);
}

TEST(Cost, ABudgetIsWhatMunicipalitiesPayAndOthersPayTheRest) {
  Scenario scenario = fabricated::scenario();
  scenario.parameters["payer.desk.state"].value = 0.5;
  scenario.parameters["payer.desk.others"].value = 0.25;
  scenario.changes = {staff("desk", {0, 1}, 0.0)};
  scenario.changes[0].add.clear();
  scenario.changes[0].budget = {{"phn", 3e6}};
  EXPECT_DOUBLE_EQ(yearly_cost(scenario), 2 * 12e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(scenario, Payer::municipalities), 2 * 3e6);
  const CostDifference more = cost_difference(fabricated::scenario(), scenario);
  EXPECT_DOUBLE_EQ(more.municipalities.most, 6e6);  // more pay: fewer posts, not more yen
  Parameter& state = scenario.parameters["payer.desk.state"];
  state.low = 0.25;
  state.high = 0.5;
  Parameter& others = scenario.parameters["payer.desk.others"];
  others.low = others.high = 0.25;
  Scenario without = scenario;
  without.changes.clear();
  const CostDifference range = cost_difference(without, scenario);
  EXPECT_DOUBLE_EQ(range.all.least, 12e6);  // others pay half, or three quarters
  EXPECT_DOUBLE_EQ(range.all.most, 24e6);
  EXPECT_DOUBLE_EQ(range.municipalities.least, 6e6);
}

TEST(Cost, ScalingAddsToWhoIsThere) {
  Scenario scenario = fabricated::scenario();
  scenario.local[1].fte["desk.phn"] = 4.0;  // in place of the 2 of every place
  Change change = staff("desk", {0, 1}, 0.0);
  change.add.clear();
  change.kind = Change::Kind::scale;
  change.scale = 1.5;
  EXPECT_DOUBLE_EQ(cost_alone(scenario, change), 0.5 * (2.0 + 4.0) * 7e6);
  change.team = "backup";
  change.municipalities = {0};  // its whole area is served by the same team
  EXPECT_DOUBLE_EQ(cost_alone(scenario, change), 0.5 * 2.0 * 7e6);
}

TEST(Cost, JointTeamsPayForWhatIsAddedOnce) {
  Change change = staff("desk", {0, 1}, 1.0);
  change.kind = Change::Kind::joint;
  EXPECT_DOUBLE_EQ(cost_alone(fabricated::scenario(), change), 7e6);
}

TEST(Cost, AChangeCostsWhatItBringsToThoseBeforeIt) {
  Scenario scenario = fabricated::scenario();
  Change joint = staff("desk", {0, 1}, 0.0);
  joint.kind = Change::Kind::joint;
  Change more = staff("desk", {0, 1}, 1.0);  // one team by then
  more.from = 100.0;
  scenario.changes = {more, joint};  // as written, not as they take effect
  EXPECT_EQ(yearly_costs(scenario), (std::vector{7e6, 0.0}));
  Change three = staff("desk", {2}, 0.0);
  three.add.clear();
  three.set = {{"phn", 3.0}};
  Change five = three;
  five.set = {{"phn", 5.0}};
  scenario.changes = {three, five};
  EXPECT_EQ(yearly_costs(scenario), (std::vector{7e6, 14e6}));
  Change nobody = staff("desk", {2}, 0.0);
  nobody.kind = Change::Kind::scale;
  nobody.scale = 0.0;
  scenario.changes = {staff("desk", {2}, 1.5), nobody};
  EXPECT_EQ(yearly_costs(scenario), (std::vector{10.5e6, -24.5e6}));
}

TEST(Cost, WhatAStatedCostBringsIsThereForThoseAfterIt) {
  Scenario scenario = fabricated::scenario();
  Change more = staff("desk", {0}, 1.0);
  more.yearly_cost = 5.0;
  Change twice = staff("desk", {0}, 0.0);
  twice.kind = Change::Kind::scale;
  twice.scale = 2.0;
  scenario.changes = {more, twice};
  EXPECT_EQ(yearly_costs(scenario), (std::vector{5.0, 21e6}));
}

TEST(Cost, HundredthsOfPostsCostWholeYen) {
  Scenario scenario = fabricated::scenario();
  scenario.parameters["desk.phn.fte"].value = 0.1;
  EXPECT_EQ(cost_alone(scenario, staff("desk", {0, 1, 2}, 0.2)), 4.2e6);
}

TEST(Cost, StatedCostWins) {
  Change change = staff("desk", {0}, 1.0);
  change.yearly_cost = 123.0;
  EXPECT_EQ(cost_alone(fabricated::scenario(), change), 123.0);
}

TEST(Cost, UnknownPricesAreNotZero) {
  Scenario scenario = fabricated::scenario();
  Change change = staff("desk", {0}, 1.0);
  change.add = {{"peer", 1.0}};
  EXPECT_TRUE(std::isnan(cost_alone(scenario, change)));
  change.kind = Change::Kind::parameter;
  EXPECT_TRUE(std::isnan(cost_alone(scenario, change)));
  EXPECT_EQ(yearly_cost(scenario), 0.0);
  scenario.changes = {staff("desk", {0}, 1.0), staff("desk", {1}, 2.0)};
  EXPECT_DOUBLE_EQ(yearly_cost(scenario), 21e6);
}

TEST(Cost, TheStateAndOthersPayTheirShare) {
  Scenario scenario = fabricated::scenario();
  scenario.changes = {staff("desk", {0}, 1.0)};
  EXPECT_TRUE(std::isnan(yearly_cost_to(scenario, Payer::municipalities)));  // nobody says who pays
  const Parameter half{0.5, 0.5, 0.5, Dimension::share, "%", 0.01, 2021, "assumption", {"test", "test"}, {}};
  scenario.parameters["payer.desk.state"] = half;
  scenario.parameters["payer.desk.others"] = half;
  scenario.parameters["payer.desk.others"].value = 0.25;
  EXPECT_DOUBLE_EQ(yearly_cost_to(scenario, Payer::municipalities), 0.25 * 7e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(scenario, Payer::state), 0.5 * 7e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(scenario, Payer::others), 0.25 * 7e6);
  scenario.changes = {staff("backup", {0}, 1.0)};  // of an area: paid in shares, too
  EXPECT_TRUE(std::isnan(yearly_cost_to(scenario, Payer::municipalities)));
  scenario.parameters["payer.backup.state"] = half;
  scenario.parameters["payer.backup.others"] = half;
  EXPECT_EQ(yearly_cost_to(scenario, Payer::municipalities), 0.0);
}

TEST(Cost, CitiesPayForTheirOwnHealthCentres) {
  Scenario scenario = fabricated::scenario();
  scenario.teams[1].level = Level::health_centre;
  scenario.municipalities[1].kind = "core_city";  // of the first health centre
  scenario.changes = {staff("backup", {0}, 1.0)};
  EXPECT_DOUBLE_EQ(yearly_cost_to(scenario, Payer::municipalities), 7e6);
  scenario.changes = {staff("backup", {2}, 1.0)};  // the prefecture's
  EXPECT_EQ(yearly_cost_to(scenario, Payer::municipalities), 0.0);
  scenario.changes = {staff("backup", {0, 1, 2}, 1.0)};
  EXPECT_DOUBLE_EQ(yearly_cost(scenario), 14e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(scenario, Payer::municipalities), 7e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(scenario, Payer::others), 7e6);
  EXPECT_EQ(yearly_cost_to(scenario, Payer::state), 0.0);
  const CostDifference more = cost_difference(fabricated::scenario(), scenario);
  EXPECT_DOUBLE_EQ(more.municipalities.assumed + more.others + more.state, more.all.assumed);
}

TEST(Cost, WhoRunsAPlacePaysForWhatChangesThere) {
  Scenario a = fabricated::scenario();
  a.teams[1].level = Level::health_centre;
  a.municipalities[1].kind = "core_city";  // of the first health centre
  Scenario b = a;
  b.local[2].fte["backup.phn"] = PostLedger(a).posts_of("backup").at("phn") / 2.0 + 1.0;  // the prefecture's
  EXPECT_DOUBLE_EQ(yearly_cost_difference(a, b), 7e6);
  EXPECT_NEAR(yearly_cost_difference_to(a, b, Payer::municipalities), 0.0, 1e-6);
  EXPECT_DOUBLE_EQ(yearly_cost_difference_to(a, b, Payer::others), 7e6);
  // What one loses and another gains costs nothing in all, but each of them.
  b = a;
  b.changes = {staff("backup", {0}, -1.0), staff("backup", {2}, 1.0)};
  EXPECT_EQ(yearly_cost(b), 0.0);
  EXPECT_DOUBLE_EQ(yearly_cost_to(b, Payer::municipalities), -7e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(b, Payer::others), 7e6);
  b.changes = {staff("backup", {0, 2}, 0.0)};
  b.changes[0].set = {{"phn", 2.0}};
  b.changes[0].add.clear();
  b.local[1].fte["backup.phn"] = 3.0;
  b.local[2].fte["backup.phn"] = 1.0;
  EXPECT_EQ(yearly_cost(b), 0.0);
  EXPECT_DOUBLE_EQ(yearly_cost_to(b, Payer::municipalities), -7e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(b, Payer::others), 7e6);
}

TEST(Cost, PostsOfALocalTableOrByParametersCount) {
  const Scenario a = fabricated::scenario();
  Scenario b = a;
  EXPECT_EQ(yearly_cost_difference(a, b), 0.0);
  b.local[1].fte["desk.phn"] = 4.0;  // in place of 2
  b.local[0].open_cases = 9.0;
  EXPECT_DOUBLE_EQ(yearly_cost_difference(a, b), 2.0 * 7e6);
  EXPECT_TRUE(std::isnan(yearly_cost_difference_to(a, b, Payer::municipalities)));  // nobody says who pays
  b.parameters["backup.phn.fte"].value = 1.0;                                       // in both areas
  EXPECT_NEAR(yearly_cost_difference(a, b), 0.0, 1e-6);
  b.changes = {staff("desk", {0}, 1.0)};
  EXPECT_DOUBLE_EQ(yearly_cost_difference(a, b), 7e6);
}

TEST(Cost, OfOtherParametersIsUnknown) {
  Scenario a = fabricated::scenario();
  a.parameters["window.hours"] = a.parameters["cost.phn"];
  Scenario b = a;
  b.parameters["window.hours"].value *= 2.0;
  EXPECT_TRUE(std::isnan(yearly_cost_difference(a, b)));
  EXPECT_TRUE(std::isnan(yearly_cost_difference_to(a, b, Payer::municipalities)));
}

TEST(Cost, IsLeastWherePayIsLowAndOthersPayMost) {
  Scenario scenario = fabricated::scenario();
  scenario.changes = {staff("desk", {0}, 1.0)};
  Parameter& pay = scenario.parameters.at("cost.phn");
  pay.low = 6e6;
  pay.high = 9e6;
  scenario.parameters["payer.desk.state"] = {0.5,  0.0,  0.5,          Dimension::share, "%",
                                             0.01, 2021, "assumption", {"test", "test"}, {}};
  scenario.parameters["payer.desk.others"] = {0.25, 0.25, 0.25,         Dimension::share, "%",
                                              0.01, 2021, "assumption", {"test", "test"}, {}};
  EXPECT_DOUBLE_EQ(yearly_cost(with_least_cost(scenario)), 6e6);
  EXPECT_DOUBLE_EQ(yearly_cost(with_most_cost(scenario)), 9e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(with_least_cost(scenario), Payer::municipalities), 1.5e6);
  EXPECT_DOUBLE_EQ(yearly_cost_to(with_most_cost(scenario), Payer::municipalities), 6.75e6);
  Scenario without = scenario;
  without.changes.clear();
  const CostDifference more = cost_difference(without, scenario);
  EXPECT_DOUBLE_EQ(more.all.assumed, 7e6);
  EXPECT_DOUBLE_EQ(more.all.least, 6e6);
  EXPECT_DOUBLE_EQ(more.all.most, 9e6);
  EXPECT_DOUBLE_EQ(more.municipalities.assumed, 1.75e6);
  EXPECT_DOUBLE_EQ(more.municipalities.least, 1.5e6);
  EXPECT_DOUBLE_EQ(more.municipalities.most, 6.75e6);
}

TEST(Cost, LiesWithinItsRangeWherePostsMoveBetweenTeamsThatOthersPayForInPart) {
  Scenario without = fabricated::scenario();
  Parameter& pay = without.parameters.at("cost.phn");
  pay.low = 6e6;
  pay.high = 9e6;
  const auto payer = [&](const std::string& name, double value) {
    without.parameters["payer." + name] = {value,        0.0, value, Dimension::share, "%", 0.01, 2021,
                                           "assumption", {},  {}};
  };
  payer("desk.state", 0.5);
  payer("desk.others", 0.0);
  payer("backup.state", 0.75);
  payer("backup.others", 0.0);
  Scenario scenario = without;
  scenario.changes = {staff("desk", {0}, -1.0), staff("backup", {0}, 1.0)};
  const CostDifference more = cost_difference(without, scenario);
  for (const double yen : {more.all.assumed, more.all.least, more.all.most}) EXPECT_DOUBLE_EQ(yen, 0.0);
  EXPECT_DOUBLE_EQ(more.municipalities.assumed, -1.75e6);
  EXPECT_DOUBLE_EQ(more.municipalities.least, -9e6 + 2.25e6);
  EXPECT_DOUBLE_EQ(more.municipalities.most, -4.5e6 + 9e6);
}

}  // namespace
}  // namespace bansou
