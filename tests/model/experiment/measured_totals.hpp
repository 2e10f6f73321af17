#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "model/experiment/metric_catalogue.hpp"
#include "model/experiment/pooled_quantile.hpp"
#include "tests/model/experiment/fabricated.hpp"

namespace bansou {

/// All metrics of a small scenario, on totals that a test writes.
class MeasuredTotals : public testing::Test {
 protected:
  Measurement measure(const std::string& id) const {
    for (const MetricDefinition& definition : catalogue) {
      if (definition.metric.id != id) continue;
      const auto& quantile = definition.quantile;
      return quantile ? wait_quantile(totals.*(quantile->waits), quantile->p) : definition.measure(totals);
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

}  // namespace bansou
