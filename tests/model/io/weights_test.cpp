#include "model/io/weights.hpp"

#include <gtest/gtest.h>

#include <set>

#include "model/experiment/metric_catalogue.hpp"
#include "tests/model/io/temp_folder.hpp"
#include "tests/model/small_scenario.hpp"
#include "tests/paths.hpp"

namespace bansou {
namespace {

TEST(Weights, AreReadInTheirOrder) {
  const test::TempFolder folder;
  folder.write("data/sensitivity.csv",
               "# tottori.yaml: 3 years\nname,weight,outcome,mu_star,mu_star_conf\n"
               "need.crisis,1.5,crises,2,0.1\nneed,4.4e-05,wait,0,0\n");
  const std::vector<Weight> weights = read_weights({folder.path(), folder.path()}, Language::en);
  ASSERT_EQ(weights.size(), 2U);
  EXPECT_EQ(weights[0].name, "need.crisis");
  EXPECT_EQ(weights[0].outcome, "crises");
  EXPECT_EQ(weights[0].weight, 1.5);
  EXPECT_EQ(weights[0].effect, 2.0);
  EXPECT_EQ(weights[1].weight, 4.4e-05);
}

TEST(Weights, NoneWithoutAFile) {
  const test::TempFolder folder;
  EXPECT_TRUE(read_weights({folder.path(), folder.path()}, Language::en).empty());
}

TEST(Weights, RefuseWhatIsNoNumber) {
  const test::TempFolder folder;
  folder.write("data/sensitivity.csv", "name,weight,outcome,mu_star\nneed,heavy,wait,1\n");
  EXPECT_THROW(read_weights({folder.path(), folder.path()}, Language::en), InputError);
}

TEST(Weights, OfTheShippedScenariosNameParametersAndOutcomes) {
  const std::vector<Weight> weights = read_weights({"", in_scenarios("")}, Language::en);
  const Scenario scenario = testing::read_shipped("tottori.yaml");
  std::set<std::string> outcomes;
  for (const MetricDefinition& one : metric_catalogue(scenario)) outcomes.insert(one.metric.id);
  for (const Weight& weight : weights) {
    EXPECT_TRUE(outcomes.contains(weight.outcome)) << weight.outcome;
    const bool subject = weight.name.find('.') == std::string::npos;
    EXPECT_TRUE(subject || scenario.parameters.contains(weight.name)) << weight.name;
  }
  for (const MetricDefinition& one : metric_catalogue(scenario)) {
    const Metric& metric = one.metric;
    // Waits for backup, and the longest for a contact, are not known in some runs of the screening.
    if (!metric.headline || metric.id.starts_with("wait_")) continue;
    EXPECT_FALSE(heaviest(weights, metric.id).empty()) << metric.id;
  }
}

}  // namespace
}  // namespace bansou
