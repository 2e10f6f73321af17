#include "model/experiment/metric_catalogue.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/model/experiment/measured_totals.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using MetricCatalogueTest = MeasuredTotals;

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

TEST_F(MetricCatalogueTest, EveryOutcomeSaysWhatItCounts) {
  for (const MetricDefinition& one : metric_catalogue(testing::read_shipped("tottori.yaml"))) {
    const Metric& metric = one.metric;
    EXPECT_TRUE(metric.definition.ja.ends_with("。")) << metric.id;
    EXPECT_TRUE(metric.definition.en.ends_with(".")) << metric.id;
  }
}

TEST_F(MetricCatalogueTest, LostCasesAreOfThoseThatEnded) {
  EXPECT_TRUE(std::isnan(value("cases_lost_share")));  // nobody has been helped
  flow(Flow::cases_lost) = 5;
  flow(Flow::cases_closed) = 15;
  EXPECT_DOUBLE_EQ(value("cases_lost_share"), 25.0);
}

TEST_F(MetricCatalogueTest, WhoFindsNobodyHasAskedInVain) {
  EXPECT_TRUE(std::isnan(value("gave_up_share")));
  flow(Flow::found_nobody) = 30;
  flow(Flow::gave_up_waiting) = 2;
  EXPECT_DOUBLE_EQ(value("gave_up_share"), 100.0);
  flow(Flow::first_contacts) = 6;
  flow(Flow::first_appointments) = 2;
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

TEST_F(MetricCatalogueTest, NothingHappenedIsNotApplicable) {
  EXPECT_TRUE(std::isnan(value("readmission_share")));
  EXPECT_TRUE(std::isnan(value("hidden_share")));
  EXPECT_TRUE(std::isnan(value("backup_unanswered_share")));
  EXPECT_TRUE(std::isnan(value("bed_occupancy")));
  totals.population = 0.0;
  EXPECT_TRUE(std::isnan(value("crises_per_10k")));
}

}  // namespace
}  // namespace bansou
