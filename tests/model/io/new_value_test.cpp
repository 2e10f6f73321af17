#include "model/io/new_value.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

class NewValueTest : public testing::Test {
 protected:
  /// Of a change that sets `entries`; they begin in line 4, column 30.
  std::vector<std::string> problems(const std::string& entries) {
    return small_.problems("changes:\n  - {from: 2022-04-01, set: {" + entries + "}}\n");
  }
  std::string only_problem(const std::string& entry) {
    const auto all = problems(entry);
    return all.size() == 1 ? all[0].substr(all[0].find(':') + 1) : std::to_string(all.size()) + " problems";
  }

  test::SmallScenario small_;
};

TEST_F(NewValueTest, IsReadInTheCanonicalUnit) {
  EXPECT_TRUE(problems("casework.hours_visit: 90 min").empty());
  const auto changes =
      small_.read("changes:\n  - {from: 2022-04-01, set: {casework.hours_visit: 90 min}}\n").changes;
  EXPECT_EQ(changes.at(0).value, 1.5);
}

TEST_F(NewValueTest, TheParameterMustExist) {
  EXPECT_EQ(only_problem("casework.paln: 1 %"),
            "4:30: there is no parameter 'casework.paln'. Did you mean 'casework.plan'?");
}

TEST_F(NewValueTest, TheFigureMustFit) {
  EXPECT_EQ(only_problem("casework.hours_visit: 14 days"),
            "4:30: casework.hours_visit: found '14 days'; a unit of working time is needed (min, h). 'days' "
            "is a unit of "
            "time.");
  EXPECT_EQ(only_problem("casework.plan: 120 %"), "4:30: casework.plan: found '120 %'; allowed: 0 to 100 %.");
  EXPECT_EQ(only_problem("casework.plan: 0.2"),
            "4:30: casework.plan: the unit is missing; write '0.2 share'.");
}

TEST_F(NewValueTest, WhatOnlyTheStartLooksAtCannotChangeLater) {
  EXPECT_EQ(only_problem("work.productive: 80 %"),
            "4:30: work.productive is only used at the start; a later change would do nothing. Instead, give "
            "it under "
            "parameters.");
  EXPECT_NE(only_problem("ward.long_stay_protection: 10 %").find("is only used at the start"),
            std::string::npos);
  EXPECT_NE(only_problem("desk.phn.share: 10 %").find("change staff with team"), std::string::npos);
}

}  // namespace
}  // namespace bansou
