#include "model/text/hanging_text.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

const std::vector<Hanging> hanging{
    {"crises_per_10k", "cost.phn"}, {"hidden_share", "need.onset"}, {"missed_share", "cost.phn"}};

TEST(HangingText, FiguresThatHangOnTheSameHaveTheSameMark) {
  EXPECT_EQ(hanging_mark(hanging, "crises_per_10k"), " ※1");
  EXPECT_EQ(hanging_mark(hanging, "hidden_share"), " ※2");
  EXPECT_EQ(hanging_mark(hanging, "missed_share"), " ※1");
  EXPECT_EQ(hanging_mark(hanging, "overtime_share"), "");
}

TEST(HangingText, OnlyWhatIsShownIsNamed) {
  const Scenario scenario = fabricated::tottori();
  EXPECT_EQ(hanging_legend(scenario, hanging, {"危機 ※1"}).ja,
            "※ 仮定（または公表値に合わせた値）ひとつで大きく変わります（かっこはその幅、"
            "動きは感度分析のときのもの）: ※1 "
            "保健師の年間の人件費 7,500,000円/常勤1人/年（6,000,000–9,000,000）。");
  const std::string both = hanging_legend(scenario, hanging, {"Crises ※1", "Hidden ※2"}).en;
  EXPECT_NE(both.find("; ※2 rate of new needs "), std::string::npos) << both;
  EXPECT_TRUE(hanging_legend(scenario, hanging, {"Crises"}).ja.empty());
}

TEST(HangingText, SaysHowFarTheAssumptionMovedWhatWasScreened) {
  const std::vector<Hanging> moved{
      {"crises_per_10k", "cost.phn", {"危機", "Crises"}, {"件/1万人・年", "/10,000/year"}, 12.34}};
  const Text told = hanging_legend(fabricated::tottori(), moved, {"※1"});
  EXPECT_NE(told.ja.find("で、危機が平均12.3件/1万人・年動く。"), std::string::npos) << told.ja;
  EXPECT_NE(told.en.find(" moves 'Crises' by 12.3 /10,000/year on average."), std::string::npos) << told.en;
}

}  // namespace
}  // namespace bansou
