#include "model/io/share_check.hpp"

#include <gtest/gtest.h>

#include "tests/model/io/read_text.hpp"
#include "tests/model/io/small_scenario.hpp"

namespace bansou {
namespace {

TEST(ShareCheck, SharesOfOneWholeAreAHundredPercentAtMost) {
  const test::SmallScenario small;
  const auto told = [&](const std::string& more, Language language = Language::en) {
    return fmt::format("{}", fmt::join(small.problems(more, language), "\n"));
  };
  EXPECT_EQ(told("parameters:\n  casework.office_share: {value: 0.7}\n"),
            "a.yaml:4:27: casework.office_share (70 %) and casework.telephone_share (50 %) are shares of one "
            "whole: together at most 100 %.");
  EXPECT_EQ(
      told("parameters:\n  need.group_home: {value: 0.6}\n"),
      "a.yaml:4:21: need.group_home (60 %) and need.lives_alone (50 %) are shares of one whole: together "
      "at most 100 %.");
  EXPECT_EQ(told("parameters:\n  ward.death: {value: 0.2}\n  ward.transfer: {value: 0.8}\n"), "");
  EXPECT_EQ(
      told("changes:\n  - {from: 2022-04-01, set: {casework.office_share: 70 %}}\n", Language::ja),
      "a.yaml:4:30: casework.office_share（70 %）、casework.telephone_share（50 %）: 一つの全体に対する割合"
      "なので、合わせて 100 % までにしてください。");
  EXPECT_EQ(told("changes:\n  - {from: 2022-04-01, set: {casework.office_share: 70 %, "
                 "casework.telephone_share: 30 %}}\n"),
            "");
}

}  // namespace
}  // namespace bansou
