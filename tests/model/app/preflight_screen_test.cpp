#include "model/app/preflight_screen.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

std::string text_of(const ExpectedLoad& load) {
  Preflight preflight;
  preflight.loads = {load};
  std::string text;
  for (const std::string& line : preflight_lines(fabricated::tottori(), preflight, Language::en))
    text += line + "\n";
  return text;
}

TEST(PreflightScreen, WhereNobodyStandsInLineForAPlaceThereIsNoWait) {
  ExpectedLoad load{"transition_office", "31-01", 1.0};
  load.utilisation = 0.3;
  load.slots = 1.0;
  EXPECT_NE(text_of(load).find("full (no line)"), std::string::npos) << text_of(load);
  load.wait = 0.5;
  EXPECT_EQ(text_of(load).find("full (no line)"), std::string::npos) << text_of(load);
  EXPECT_NE(text_of(load).find("0.50 d"), std::string::npos) << text_of(load);
}

}  // namespace
}  // namespace bansou
