#include "model/services/legal_status.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

double count(const Outcomes& outcomes, Flow flow) { return static_cast<double>(total(outcomes, flow)); }

/// Nobody's status changes in a stay, and nobody is under an order.
Scenario unchanging() {
  Scenario scenario = small_scenario({"31201"});
  scenario.years = 2;
  for (const char* rate : {"ward.voluntary_to_protection", "ward.protection_to_voluntary"})
    set(scenario, rate, 0.0);
  set(scenario, "crisis_response.reported", 0.0);
  remove_custody(scenario);
  return scenario;
}

/// Everybody who is admitted comes under an order.
Scenario orders_only() {
  Scenario scenario = unchanging();
  set(scenario, "crisis_response.consent_known", 0.0);
  set(scenario, "crisis_response.consent_unknown", 0.0);
  for (const char* share :
       {"crisis_response.reported", "compulsory_route.examined", "compulsory_route.ordered"})
    set(scenario, share, 1.0);
  set(scenario, "ward.beds", 0.02);  // nobody waits for a bed
  return scenario;
}

/// Days from admission to each end of an order in the first year, and how many then stayed on.
struct Orders {
  std::vector<double> days;
  double stayed_on = 0;
};

Orders follow(const Scenario& scenario) {
  const auto world = make_world(scenario, Piece{0, 0});
  std::map<std::pair<std::size_t, std::uint32_t>, double> since;
  Orders orders;
  const auto key = [](const Resident& who) {
    return std::pair<std::size_t, std::uint32_t>(who.municipality, who.serial);
  };
  world->on_happening = [&](const Resident& who, double when, Happening what) {
    if (what.kind != Happening::Kind::flow) return;
    const auto flow = static_cast<Flow>(what.index);
    if (flow == Flow::admissions_compulsory && when > 0.0 && when < 365.0) since[key(who)] = when;
    const bool lifted = flow == Flow::medical_protection_notifications;
    const bool left = flow == Flow::discharges_home || flow == Flow::discharges_transfer ||
                      flow == Flow::deaths_in_hospital;
    const auto found = since.find(key(who));
    if ((!lifted && !left) || found == since.end()) return;
    orders.days.push_back(when - found->second);
    orders.stayed_on += lifted ? 1.0 : 0.0;
    since.erase(found);
  };
  run_to(*world, scenario.horizon());
  std::ranges::sort(orders.days);
  return orders;
}

TEST(LegalStatus, AnAdmissionUnderMedicalProtectionIsNotified) {
  const Outcomes outcomes = run_once(unchanging());
  EXPECT_GT(total(outcomes, Flow::admissions_medical_protection), 100U);
  EXPECT_EQ(total(outcomes, Flow::medical_protection_notifications),
            total(outcomes, Flow::admissions_medical_protection));
}

TEST(LegalStatus, OrdersLastAsTheyShouldAndThenMostStayOn) {
  Scenario scenario = orders_only();
  set(scenario, "ward.no_home", 0.0);
  set(scenario, "ward.lifted_to_protection", 1.0);
  const Orders orders = follow(scenario);
  const double n = static_cast<double>(orders.days.size());
  ASSERT_GT(n, 300.0);
  // The median of n exponential times has the standard error mean / sqrt(n).
  const double mean = scenario.parameters.at("ward.order").value;
  EXPECT_NEAR(orders.days[orders.days.size() / 2], mean * std::log(2.0), 3.3 * mean / std::sqrt(n));
  // Not an input: 822 of 1,421 stayed on (seto_2018).
  EXPECT_NEAR(orders.stayed_on / n, 0.58, 0.1);
}

TEST(LegalStatus, NobodyLeavesUnderAnOrder) {
  Scenario scenario = orders_only();
  set(scenario, "ward.order", 1e4);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(total(outcomes, Flow::admissions_compulsory), 300U);
  // A share of 1 - exp(-730 / 10,000) of the orders ends in two years.
  EXPECT_LT(static_cast<double>(total(outcomes, Flow::readmissions)),
            0.1 * count(outcomes, Flow::admissions_compulsory));
  EXPECT_GT(at_month(outcomes, Stock::inpatients_compulsory, 23),
            at_month(outcomes, Stock::inpatients_compulsory, 11));
}

TEST(LegalStatus, ConversionsComeAtTheirRate) {
  Scenario scenario = unchanging();
  const double rate = 0.6 / 365.25;
  set(scenario, "ward.voluntary_to_protection", rate);
  const Outcomes outcomes = run_once(scenario);
  double expected =
      0.0;  // those who are converted at the end of a month are under protection when it is counted
  for (int month = 0; month < 24; ++month) {
    const auto voluntary = at_month(outcomes, Stock::inpatients, month) -
                           at_month(outcomes, Stock::inpatients_medical_protection, month);
    expected += static_cast<double>(voluntary) * (std::exp(rate * days_per_month) - 1.0);
  }
  const double conversions = count(outcomes, Flow::medical_protection_notifications) -
                             count(outcomes, Flow::admissions_medical_protection);
  EXPECT_GT(expected, 100.0);
  EXPECT_NEAR(conversions, expected, 4.0 * std::sqrt(expected));
}

TEST(LegalStatus, MedicalProtectionEndsAtItsRate) {
  Scenario scenario = unchanging();
  set(scenario, "ward.long_stay_protection", 1.0);
  for (const char* share : {"crisis_response.visit_voluntary", "crisis_response.emergency_voluntary"})
    set(scenario, share, 0.0);
  const auto voluntary = [&] {
    const Outcomes outcomes = run_once(scenario);
    return at_month(outcomes, Stock::inpatients, 0) -
           at_month(outcomes, Stock::inpatients_medical_protection, 0);
  };
  EXPECT_EQ(voluntary(), 0U);
  const double inpatients = static_cast<double>(at_month(run_once(scenario), Stock::inpatients, 0));
  const double share = 0.2;
  set(scenario, "ward.protection_to_voluntary", -std::log(1.0 - share) / days_per_month);
  EXPECT_NEAR(static_cast<double>(voluntary()), share * inpatients,
              4.0 * std::sqrt(share * (1.0 - share) * inpatients));
}

TEST(LegalStatus, ShiftsNobodysStay) {
  Scenario scenario = unchanging();
  const Outcomes before = run_once(scenario);
  set(scenario, "ward.voluntary_to_protection", 1.0 / 365.0);
  set(scenario, "ward.protection_to_voluntary", 1.0 / 365.0);
  set(scenario, "ward.long_stay_protection", 0.0);
  const Outcomes after = run_once(scenario);
  for (std::size_t flow = 0; flow < flows; ++flow) {
    if (static_cast<Flow>(flow) == Flow::medical_protection_notifications) continue;
    EXPECT_EQ(total(after, static_cast<Flow>(flow)), total(before, static_cast<Flow>(flow)))
        << flow_labels()[flow].id;
  }
  EXPECT_GT(total(after, Flow::medical_protection_notifications),
            total(before, Flow::medical_protection_notifications));
}

}  // namespace
}  // namespace bansou
