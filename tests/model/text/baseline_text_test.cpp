#include "model/text/baseline_text.hpp"

#include <gtest/gtest.h>

#include "model/experiment/cost.hpp"
#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

using Lines = std::vector<std::string>;

TEST(BaselineText, SaysWhatATableAndParametersMakeOtherwise) {
  Scenario a = fabricated::scenario();
  a.local[0].fte["desk.phn"] = 1.0;
  Scenario b = a;
  EXPECT_EQ(baseline_lines(a, b, Language::ja), Lines{});
  b.local[0].fte["desk.phn"] = 1.5;
  b.local[1].open_cases = 30.0;
  b.parameters["backup.phn.fte"].value = 3.0;
  EXPECT_EQ(baseline_lines(a, b, Language::en),
            (Lines{"local table / 若桜町 consultation desk public health nurse: 1 → 1.5",
                   "local table / 鳥取市 open cases: by the rule → 30",
                   "parameter / health centre backup, staff: public health nurse: posts per place "
                   "(backup.phn.fte): 2 → 3 FTE"}));
  EXPECT_EQ(baseline_lines(a, b, Language::ja).back(),
            "数値（parameters）／保健所の支援班の人員: 保健師の1か所あたりの人数（backup.phn.fte）: "
            "2 → 3人（常勤換算）");
}

TEST(BaselineText, WhatATableTakesFromTheRuleIsNoDifference) {
  const Scenario a = fabricated::scenario();
  Scenario b = a;
  b.local[0].fte["desk.phn"] = 2.004;  // for 2
  EXPECT_EQ(baseline_lines(a, b, Language::en), Lines{});
  EXPECT_EQ(yearly_cost_difference(a, b), 0.0);
}

TEST(BaselineText, CutsLongLists) {
  Scenario a = fabricated::scenario();
  for (int i = 0; i < 20; ++i)
    a.teams[0].roles.push_back({"r" + std::to_string(i), {}, StaffingRule::none, false});
  Scenario b = a;
  for (int i = 0; i < 20; ++i) b.local[0].fte["desk.r" + std::to_string(i)] = 1.0;
  const Lines lines = baseline_lines(a, b, Language::en);
  ASSERT_EQ(lines.size(), 9u);
  EXPECT_EQ(lines.back(), "local table / and 12 more");
}

}  // namespace
}  // namespace bansou
