#include "model/text/unit_text.hpp"

#include <gtest/gtest.h>

#include "model/core/quantity.hpp"

namespace bansou {
namespace {

TEST(UnitText, IsInTheLanguageOfTheReader) {
  EXPECT_EQ(unit_text("h", Language::ja), "時間");
  EXPECT_EQ(unit_text("years", Language::ja), "年");
  EXPECT_EQ(unit_text("/1000/year", Language::ja), "/千人/年");
  EXPECT_EQ(unit_text("yen/FTE/year", Language::ja), "円/常勤1人/年");
  EXPECT_EQ(unit_text("FTE", Language::ja), "人（常勤換算）");
  EXPECT_EQ(unit_text("/1000/year", Language::en), "/1000/year");
}

TEST(UnitText, NoUnitOfTheHouseStaysEnglish) {
  for (const std::string& unit : unit_names()) {
    const std::string text = unit_text(unit, Language::ja);
    if (unit == "km/h" || unit == "km") continue;
    for (const char c : text) EXPECT_FALSE((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) << unit;
  }
}

TEST(UnitText, OneIsSingular) {
  EXPECT_EQ(with_unit("1", "months", Language::en), "1 month");
  EXPECT_EQ(with_unit("3", "months", Language::en), "3 months");
  EXPECT_EQ(with_unit("1", "cases/FTE", Language::en), "1 cases/FTE");
  EXPECT_EQ(with_unit("1", "months", Language::ja), "1か月");
}

TEST(UnitText, WhatIsCountedIsSingularOnce) {
  EXPECT_EQ(counted(1, "replications"), "1 replication");
  EXPECT_EQ(counted(20, "replications"), "20 replications");
  EXPECT_EQ(counted(0, "municipalities"), "0 municipalities");
  EXPECT_EQ(counted(1, "municipalities"), "1 municipality");
}

}  // namespace
}  // namespace bansou
