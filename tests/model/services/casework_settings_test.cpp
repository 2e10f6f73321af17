#include "model/services/casework_settings.hpp"

#include <gtest/gtest.h>

#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

CaseworkSettings shipped(const char* service) {
  return settings_from<CaseworkSettings>(service, testing::small_scenario().parameters);
}

/// Some caller: half unwell, a third refusing treatment.
Callers callers() {
  Callers who;
  who.unwell_in_casework = 0.5;
  who.unwell_days = 200.0;
  who.distressed_days = 400.0;
  who.refuses = 0.3;
  return who;
}

TEST(CaseworkSettings, CaseworkBeginsWithoutAMeeting) {
  const CaseworkSettings set = shipped("casework");
  EXPECT_EQ(set.hours_intake, 0.0);
  const Expectation expected = set.expect(callers());
  EXPECT_GT(expected.hours, 0.0);
  EXPECT_EQ(expected.to("not_accepted"), 0.0);
  EXPECT_EQ(expected.to("watch"), 0.0);
  EXPECT_EQ(expected.to("support"), 1.0);
}

TEST(CaseworkSettings, WhomTheMeetingDoesNotTakeCostsTheMeetingAndGoesElsewhere) {
  CaseworkSettings set = shipped("outreach");
  set.accepted = 1.0;
  const Expectation all = set.expect(callers());
  set.accepted = 0.25;
  const Expectation few = set.expect(callers());
  EXPECT_NEAR(few.hours - set.hours_intake, 0.25 * (all.hours - set.hours_intake), 1e-9);
  EXPECT_NEAR(few.days, 0.25 * all.days, 1e-9);
  EXPECT_NEAR(few.jobs - 1.0, 0.25 * (all.jobs - 1.0), 1e-9);
  EXPECT_DOUBLE_EQ(few.to("not_accepted"), 0.75);
  EXPECT_DOUBLE_EQ(few.to("watch"), 0.25 * set.watched);
  EXPECT_NEAR(few.to("backup"), 0.25 * all.to("backup"), 1e-12);
}

}  // namespace
}  // namespace bansou
