#include "model/text/caveats.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

TEST(Caveats, SyntheticAreasAreNamedWhereTheyAre) {
  EXPECT_NE(synthetic_area_note(fabricated::tottori()).ja.find("仮の圏域"), std::string::npos);
  EXPECT_TRUE(synthetic_area_note(fabricated::scenario()).ja.empty());
  EXPECT_EQ(caveats(fabricated::tottori()).size(), caveats(fabricated::scenario()).size() + 1);
}

TEST(Caveats, WithoutFittedFiguresEverythingIsUncalibrated) {
  const Text banner = calibration_banner(fabricated::tottori());
  EXPECT_NE(banner.ja.find("未較正"), std::string::npos);
  EXPECT_NE(banner.en.find("UNCALIBRATED"), std::string::npos);
}

TEST(Caveats, FittedFiguresAreCountedBesideTheAssumedOnes) {
  Scenario scenario = fabricated::tottori();
  scenario.parameters.clear();
  scenario.parameters["ward.exit"].source = "calibration";
  scenario.parameters["ward.death"].source = "assumption";
  scenario.parameters["ward.transfer"].source = "assumption";
  const Text banner = calibration_banner(scenario);
  EXPECT_NE(banner.ja.find("【一部較正】1個の値を全国の公表値に合わせ、2個は仮定"), std::string::npos);
  EXPECT_NE(banner.en.find("PARTLY CALIBRATED: 1 figures are fitted"), std::string::npos);
}

TEST(Caveats, BedsAndLongStaysAreTheSameEverywhere) {
  const Scenario shipped = testing::read_shipped("tottori.yaml");
  EXPECT_TRUE(beds_note(shipped).ja.starts_with("【病床】どの市区町村も、住民千人に精神病床2.57床"))
      << beds_note(shipped).ja;
  Scenario without = shipped;
  std::erase_if(without.services, [](const ServiceSpec& service) { return service.kind == "ward"; });
  EXPECT_TRUE(beds_note(without).ja.empty());
}

TEST(Caveats, AScenarioSaysWhatItCannotAnswer) {
  Scenario scenario = fabricated::tottori();
  EXPECT_TRUE(limits_text(scenario).ja.empty());
  scenario.limits = {"移動時間", "travel"};
  EXPECT_EQ(limits_text(scenario).en, "Not answered here: travel");
}

TEST(Caveats, TheRegionHasAName) {
  EXPECT_EQ(region_text(fabricated::tottori()).ja, "鳥取県 8市区町村 人口442,907人");
  EXPECT_EQ(region_text(fabricated::scenario()).en, "2 prefectures, 3 municipalities, 206,000 residents");
  Scenario town = fabricated::scenario();
  town.municipalities.resize(1);
  EXPECT_EQ(region_text(town).ja, "鳥取県若桜町 人口4,000人");
  EXPECT_EQ(period_text(town).ja, "2021-04-01から2年間");
  EXPECT_EQ(period_text(town).en, "2 years from 2021-04-01");
  town.years = 1;
  EXPECT_EQ(period_text(town).en, "1 year from 2021-04-01");
}

}  // namespace
}  // namespace bansou
