#include "model/experiment/metric_catalogue.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

class MetricCatalogueTest : public testing::Test {
 protected:
  Measurement measure(const std::string& id) const {
    for (const MetricDefinition& definition : catalogue) {
      if (definition.metric.id == id) return definition.measure(totals);
    }
    ADD_FAILURE() << "no metric " << id;
    return {};
  }
  double value(const std::string& id) const { return measure(id).value; }
  double& flow(Flow kind) { return totals.flow_totals[static_cast<std::size_t>(kind)]; }
  double& stock(Stock kind, std::size_t month) {
    return totals.stock_totals[static_cast<std::size_t>(kind) * 24 + month];
  }

  std::vector<MetricDefinition> catalogue = metric_catalogue(fabricated::scenario());
  GroupTotals totals{10'000, 2, 2};
};

TEST_F(MetricCatalogueTest, IdsAreUniqueAndTextsComplete) {
  std::set<std::string> ids;
  for (const MetricDefinition& definition : catalogue) {
    EXPECT_TRUE(ids.insert(definition.metric.id).second) << definition.metric.id;
    for (const Text& text : {definition.metric.name, definition.metric.unit}) {
      EXPECT_FALSE(text.ja.empty()) << definition.metric.id;
      EXPECT_FALSE(text.en.empty()) << definition.metric.id;
    }
  }
}

TEST_F(MetricCatalogueTest, LostCasesAreOfThoseThatEnded) {
  EXPECT_TRUE(std::isnan(value("cases_lost_share")));  // nobody has been helped
  flow(Flow::cases_lost) = 5;
  flow(Flow::cases_closed) = 15;
  EXPECT_DOUBLE_EQ(value("cases_lost_share"), 25.0);
}

TEST_F(MetricCatalogueTest, WhoFindsNobodyHasAskedInVain) {
  flow(Flow::asked_for_help) = 40;
  flow(Flow::found_nobody) = 30;
  flow(Flow::gave_up_waiting) = 2;
  EXPECT_DOUBLE_EQ(value("gave_up_share"), 80.0);
}

TEST_F(MetricCatalogueTest, RatesArePerResidentsAndYear) {
  flow(Flow::crises) = 50;
  flow(Flow::contacts_visit) = 60;
  flow(Flow::admissions_voluntary) = 20;
  flow(Flow::admissions_medical_protection) = 15;
  flow(Flow::admissions_compulsory) = 5;
  flow(Flow::reports) = 12;
  flow(Flow::examinations) = 6;
  flow(Flow::medical_protection_notifications) = 20;
  flow(Flow::readmissions) = 10;
  flow(Flow::transitions_done) = 3;
  EXPECT_DOUBLE_EQ(value("crises_per_10k"), 25.0);
  EXPECT_DOUBLE_EQ(value("contacts_visit_per_1k"), 3.0);
  EXPECT_DOUBLE_EQ(value("admissions_per_10k"), 20.0);
  EXPECT_DOUBLE_EQ(value("admissions_compulsory_per_10k"), 2.5);
  EXPECT_DOUBLE_EQ(value("reports_per_10k"), 6.0);
  EXPECT_DOUBLE_EQ(value("examinations_per_10k"), 3.0);
  EXPECT_DOUBLE_EQ(value("medical_protection_notifications_per_10k"), 10.0);
  EXPECT_DOUBLE_EQ(value("readmission_share"), 25.0);
  EXPECT_DOUBLE_EQ(value("transitions_per_year"), 1.5);
  EXPECT_EQ(value("chance_compulsory_admission"), 100.0);
  EXPECT_EQ(value("chance_emergency"), 0.0);
}

TEST_F(MetricCatalogueTest, WaitsCountThoseStillWaiting) {
  EXPECT_TRUE(std::isnan(value("wait_first_contact_median")));
  for (int i = 0; i < 6; ++i) totals.first_contact.add(10.0);
  for (int i = 0; i < 4; ++i) totals.first_contact.add_censored(300.0);
  const auto bin = sim::WaitHistogram::bin_of(10.0);
  EXPECT_GE(value("wait_first_contact_median"), sim::WaitHistogram::edge(bin));
  EXPECT_LE(value("wait_first_contact_median"), sim::WaitHistogram::edge(bin + 1));
  EXPECT_FALSE(measure("wait_first_contact_median").at_least);
  EXPECT_TRUE(measure("wait_first_contact_p90").at_least);
  EXPECT_EQ(value("wait_first_contact_p90"), sim::WaitHistogram::edge(sim::WaitHistogram::bin_of(300.0)));
  EXPECT_TRUE(std::isnan(value("wait_backup_p90")));
}

TEST_F(MetricCatalogueTest, HiddenShareIsTheMeanOverMonthsWithNeed) {
  stock(Stock::with_need, 3) = 10;
  stock(Stock::hidden, 3) = 5;
  stock(Stock::with_need, 4) = 100;
  stock(Stock::hidden, 4) = 10;
  EXPECT_DOUBLE_EQ(value("hidden_share"), 30.0);
}

TEST_F(MetricCatalogueTest, SaysHowWellPeopleAreRecognisedAndHowManyWait) {
  EXPECT_TRUE(std::isnan(value("missed_share")));
  flow(Flow::first_contacts) = 40;
  flow(Flow::missed_assessments) = 10;
  EXPECT_DOUBLE_EQ(value("missed_share"), 25.0);
  stock(Stock::waiting_first_contact, 3) = 7;
  stock(Stock::waiting_first_contact, 9) = 5;
  EXPECT_DOUBLE_EQ(value("waiting_first_contact_peak"), 7.0);
  totals.last_year_flows[static_cast<std::size_t>(Flow::crises)] = 30;
  EXPECT_DOUBLE_EQ(value("crises_last_year_per_10k"), 30.0);
}

TEST_F(MetricCatalogueTest, LongStayEndsWithTheLastMonth) {
  stock(Stock::long_stay, 0) = 50;
  stock(Stock::long_stay, 12) = 99;
  stock(Stock::long_stay, 23) = 42;
  EXPECT_EQ(value("long_stay_end"), 42.0);
  EXPECT_EQ(value("long_stay_change"), -8.0);
}

TEST_F(MetricCatalogueTest, FollowUpIsAShareOfThoseFollowed) {
  EXPECT_TRUE(std::isnan(value("discharged_3_months")));
  EXPECT_TRUE(std::isnan(value("community_days")));
  flow(Flow::admissions_followed) = 200;
  flow(Flow::discharged_within_3_months) = 130;
  flow(Flow::discharges_followed) = 100;
  flow(Flow::readmitted_within_90_days) = 15;
  flow(Flow::hospital_days_after_discharge) = 4300;
  EXPECT_DOUBLE_EQ(value("discharged_3_months"), 65.0);
  EXPECT_DOUBLE_EQ(value("readmitted_90_days"), 15.0);
  EXPECT_DOUBLE_EQ(value("community_days"), 322.0);
}

TEST_F(MetricCatalogueTest, StocksAreMeansOverTheEndsOfMonths) {
  for (std::size_t month = 0; month < 24; ++month) stock(Stock::in_transition, month) = month < 12 ? 4 : 8;
  EXPECT_DOUBLE_EQ(value("transition_users"), 6.0);
  EXPECT_DOUBLE_EQ(value("inpatients_under_3_months"), 0.0);
}

TEST_F(MetricCatalogueTest, WaitingDaysAreSharedAmongCauses) {
  for (std::size_t month = 0; month < 24; ++month) stock(Stock::with_need, month) = 200;
  totals.waiting_days[static_cast<std::size_t>(Wait::bed)] = 300;
  totals.waiting_days[static_cast<std::size_t>(Wait::housing)] = 100;
  EXPECT_DOUBLE_EQ(value("waiting_days.bed"), 750.0);
  EXPECT_DOUBLE_EQ(value("waiting_share.bed"), 75.0);
  EXPECT_DOUBLE_EQ(value("waiting_share.plan"), 0.0);
}

TEST_F(MetricCatalogueTest, TeamsThatAreNotThereHaveNoUtilisation) {
  totals.teams[0].add(fabricated::team("desk", "31325", 100.0F, 125.0F, 1), 1.0);
  EXPECT_DOUBLE_EQ(value("utilisation.desk"), 125.0);
  EXPECT_DOUBLE_EQ(value("overtime.desk"), 25.0);
  EXPECT_DOUBLE_EQ(value("overtime_hours"), 25.0);
  EXPECT_DOUBLE_EQ(value("overtime_share"), 20.0);
  EXPECT_DOUBLE_EQ(value("backlog_growth.desk"), 12.0);
  EXPECT_TRUE(std::isnan(value("utilisation.backup")));
  EXPECT_TRUE(std::isnan(value("backlog_growth.backup")));
}

TEST_F(MetricCatalogueTest, NothingHappenedIsNotApplicable) {
  EXPECT_TRUE(std::isnan(value("readmission_share")));
  EXPECT_TRUE(std::isnan(value("hidden_share")));
  EXPECT_TRUE(std::isnan(value("backup_unanswered_share")));
  EXPECT_TRUE(std::isnan(value("bed_occupancy")));
  totals.population = 0.0;
  EXPECT_TRUE(std::isnan(value("crises_per_10k")));
}

TEST_F(MetricCatalogueTest, WaitsKnowWhoseQueueTheyAre) {
  EXPECT_EQ(catalogue[0].metric.teams, std::vector<std::string>{"desk"});
  EXPECT_EQ(catalogue[2].metric.teams, std::vector<std::string>{"backup"});
}

}  // namespace
}  // namespace bansou
