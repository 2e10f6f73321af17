#pragma once

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {

/// Ten fabricated replications of Tottori, summed up.
class FabricatedSummary : public ::testing::Test {
 protected:
  Scenario scenario = fabricated::tottori();
  Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 10));
};

}  // namespace bansou
