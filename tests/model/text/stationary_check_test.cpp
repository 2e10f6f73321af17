#include "model/text/stationary_check.hpp"

#include <gtest/gtest.h>

#include "model/io/problem.hpp"
#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

Scenario changing(double first, double second) {
  Scenario scenario = fabricated::tottori();
  for (const double from : {first, second}) {
    Change& change = scenario.changes.emplace_back();
    change.kind = Change::Kind::scale;
    change.team = "municipal_desk";
    change.municipalities = {0};
    change.scale = 2.0;
    change.from = from;
  }
  return scenario;
}

TEST(StationaryCheck, ChangesFromTheFirstDayAreFine) {
  EXPECT_NO_THROW(check_stationary(fabricated::tottori(), Language::ja));
  EXPECT_NO_THROW(check_stationary(changing(0.0, -30.0), Language::ja));
}

TEST(StationaryCheck, WantsSeveralReplicationsAndSomeYears) {
  Scenario alone = fabricated::tottori(), brief = fabricated::tottori();
  alone.replications = 1;
  brief.years = 4;
  EXPECT_THROW(check_stationary(alone, Language::en), InputError);
  EXPECT_THROW(check_stationary(brief, Language::ja), InputError);
}

TEST(StationaryCheck, NamesEveryLaterChange) {
  try {
    check_stationary(changing(31.0, 61.0), Language::en);
    FAIL() << "nothing was thrown";
  } catch (const InputError& error) {
    EXPECT_EQ(error.problems().size(), 2U);
    const std::string text = error.what();
    EXPECT_NE(text.find("2021-05-02"), std::string::npos) << text;
    EXPECT_NE(text.find("2021-06-01"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace bansou
