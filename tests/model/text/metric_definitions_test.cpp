#include "model/text/metric_definitions.hpp"

#include <gtest/gtest.h>

#include "model/experiment/metric_catalogue.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(MetricDefinitions, EveryOutcomeOnWhichOptionsAreJudgedHasOne) {
  std::size_t headlines = 0;
  for (const auto& [metric, measure] : metric_catalogue(testing::read_shipped("tottori.yaml"))) {
    if (!metric.headline) continue;
    ++headlines;
    EXPECT_FALSE(definition_of(metric).ja.empty()) << metric.id;
    EXPECT_FALSE(definition_of(metric).en.empty()) << metric.id;
  }
  EXPECT_EQ(headlines, 14U);
  EXPECT_TRUE(definition_of(Metric{"anything", {}, {}}).en.empty());
}

}  // namespace
}  // namespace bansou
