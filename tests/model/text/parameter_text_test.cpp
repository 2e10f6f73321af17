#include "model/text/parameter_text.hpp"

#include <gtest/gtest.h>

#include "tests/model/experiment/fabricated.hpp"

namespace bansou {
namespace {

TEST(ParameterText, SaysWhatAParameterIsAbout) {
  const Scenario scenario = fabricated::scenario();
  EXPECT_EQ(parameter_name(scenario, "cost.phn", Language::ja), "費用: 保健師の年間の人件費（cost.phn）");
  EXPECT_EQ(parameter_name(scenario, "desk.phn.fte", Language::en),
            "consultation desk, staff: public health nurse: posts per place (desk.phn.fte)");
  EXPECT_EQ(parameter_name(scenario, "who.knows", Language::ja), "who.knows");
}

TEST(ParameterText, PostsAreNamed) {
  const Scenario scenario = fabricated::scenario();
  EXPECT_EQ(post_name(scenario, "desk.phn", Language::ja), "相談窓口 保健師");
  EXPECT_EQ(post_name(scenario, "desk.x", Language::ja), "desk.x");
  EXPECT_EQ(post_name(scenario, "open_cases", Language::ja), "open_cases");
}

TEST(ParameterText, ParametersAreShownInTheirOwnUnit) {
  const Parameter density{4.706e-4, 4e-4, 5e-4, Dimension::density, "/100k", 1e-5, 2022, "phn", {}, {}};
  EXPECT_EQ(written_value(density.value, density), "47.06");
  const Parameter elasticity{-0.33, -0.4, 0.0, Dimension::factor, "factor", 1.0, 2022, "assumption", {}, {}};
  EXPECT_EQ(written_value(elasticity.value, elasticity), "−0.33");
}

TEST(ParameterText, AnAssumptionIsToldWithItsValueAndRange) {
  Scenario scenario = fabricated::scenario();
  Parameter& pay = scenario.parameters.at("cost.phn");
  pay = {7e6, 6e6, 8e6, Dimension::money, "yen/FTE/year", 1.0, 2021, "assumption", {}, pay.label};
  EXPECT_EQ(assumption_text(scenario, "cost.phn", Language::ja),
            "保健師の年間の人件費 7,000,000円/常勤1人/年（6,000,000–8,000,000）");
  EXPECT_TRUE(
      assumption_text(scenario, "desk.phn.fte", Language::en).starts_with("consultation desk, staff: "));
  pay.low = pay.high = pay.value;
  EXPECT_EQ(written_range(pay), "—");
}

}  // namespace
}  // namespace bansou
