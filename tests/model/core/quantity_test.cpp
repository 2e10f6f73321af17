#include "model/core/quantity.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace bansou {
namespace {

struct Example {
  std::string_view text;
  Dimension dimension;
  double value;
};

TEST(Quantity, ReadsNumbersWithUnitsIntoCanonicalOnes) {
  using enum Dimension;
  const Example examples[] = {{"1.5 FTE", fte, 1.5},
                              {"+1.0 FTE", fte, 1.0},
                              {"-0.5 FTE", fte, -0.5},
                              {"14 days", time, 14.0},
                              {"365 days", time, 365.0},
                              {"3 months", time, 3 * 365.25 / 12},
                              {"2 weeks", time, 14.0},
                              {"30 min", work, 0.5},
                              {"1.2 h", work, 1.2},
                              {"22.6 /1000/year", rate, 22.6 / 1000 / 365.25},
                              {"0.233 /year", rate, 0.233 / 365.25},
                              {"15 /100k/year", rate, 15e-5 / 365.25},
                              {"48,600 persons/year", rate, 48600 / 365.25},
                              {"35 %", share, 0.35},
                              {"35%", share, 0.35},
                              {"2 x", factor, 2.0},
                              {"5,000,000 yen", money, 5e6},
                              {"500万円", money, 5e6},
                              {"200千円", money, 2e5},
                              {"2百万円", money, 2e6},
                              {"6,500,000 yen/FTE/year", money, 6.5e6},
                              {"90 /100k", density, 90e-5},
                              {"20 cases/FTE", density, 20.0},
                              {"12 beds", count, 12.0},
                              {"3 persons", count, 3.0},
                              {"40 km/h", speed, 40.0},
                              {"  12.5  km ", distance, 12.5},
                              {"3か月", time, 3 * 365.25 / 12},
                              {"90 分", work, 1.5}};
  for (const Example& example : examples) {
    const auto quantity = parse_quantity(example.text);
    ASSERT_TRUE(quantity) << example.text;
    EXPECT_EQ(quantity->dimension, example.dimension) << example.text;
    EXPECT_NEAR(quantity->value, example.value, 1e-12 * std::abs(example.value)) << example.text;
  }
}

TEST(Quantity, RefusesEverythingElse) {
  for (const char* text : {"",         " ",         "FTE",          "1.5",          "nan FTE",     "inf days",
                           "1e3 yen",  "0x10 yen",  "1.5 FTE more", "1.5 fte",      "--1 FTE",     "+-1 FTE",
                           "1..5 FTE", "1,5 FTE",   "5,00,000 yen", "5000,000 yen", "1.5,000 yen", ",500 yen",
                           ". FTE",    "1 000 yen", "１ FTE",       "1.5 FTE\n"}) {
    EXPECT_FALSE(parse_quantity(text)) << text;
  }
  EXPECT_FALSE(parse_quantity(std::string(400, '9') + " yen"));
}

TEST(Quantity, EveryUnitNameIsKnown) {
  EXPECT_FALSE(find_unit(""));
  EXPECT_FALSE(find_unit("furlongs"));
  for (const std::string& name : unit_names()) EXPECT_TRUE(find_unit(name)) << name;
  EXPECT_NE(std::ranges::find(unit_names(), "/1000/year"), unit_names().end());
}

TEST(Quantity, EveryDimensionHasANameAndExamplesOfItself) {
  for (int i = 0; i <= static_cast<int>(Dimension::distance); ++i) {
    const auto dimension = static_cast<Dimension>(i);
    EXPECT_FALSE(dimension_name(dimension, Language::ja).empty());
    EXPECT_FALSE(dimension_name(dimension, Language::en).empty());
    const std::string_view examples = example_units(dimension);
    const auto unit = find_unit(examples.substr(0, examples.find(',')));
    ASSERT_TRUE(unit) << examples;
    EXPECT_EQ(unit->dimension, dimension);
  }
}

}  // namespace
}  // namespace bansou
