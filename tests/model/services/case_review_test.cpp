#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Nobody asks for backup by themselves; the health centre has all the time it needs.
Scenario nobody_asks() {
  Scenario scenario = small_option("case-reviews", {"31201"}, 1);
  set(scenario, "casework.backup_when_complex", 0.0);
  set(scenario, "casework.backup_otherwise", 0.0);
  set(scenario, "health_centre.phn.density", 1e-3);
  return scenario;
}

TEST(CaseReview, FindsWhoeverNeedsBackupAndNobodyElse) {
  Scenario scenario = nobody_asks();
  set(scenario, "case_review.found", 1.0);
  EXPECT_EQ(total(run_once(without_changes(scenario)), Flow::backup_requested), 0U);
  const std::vector<Resident> found = whom(scenario, "health_centre_backup", Flow::backup_requested);
  EXPECT_GT(found.size(), 20U);
  EXPECT_TRUE(std::ranges::all_of(found, [](const Resident& resident) {
    return resident.has(Difficulty::complex) || resident.has(Difficulty::refuses_treatment);
  }));
}

TEST(CaseReview, CostsHoursOfBothTeamsThoughNothingIsFound) {
  Scenario scenario = nobody_asks();
  set(scenario, "case_review.found", 0.0);
  const Pair pair = compare(scenario);
  EXPECT_EQ(pair.after_total(Flow::backup_requested), 0U);
  EXPECT_GT(pair.after_total(Flow::shared_without_need), 100U);
  EXPECT_GT(pair.after_total(Flow::information_shared), pair.after_total(Flow::shared_without_need));
  for (const char* team : {"health_centre", "municipal_desk"})
    EXPECT_GT(worked(pair.after, team), worked(pair.before, team)) << team;
}

TEST(CaseReview, ComesToEachCaseOncePerInterval) {
  Scenario scenario = nobody_asks();
  set(scenario, "case_review.found", 0.0);
  const auto reviews = [&](double months) {
    set(scenario, "case_review.interval", months * days_per_month);
    return static_cast<double>(total(run_once(scenario), Flow::information_shared));
  };
  const double monthly = reviews(1.0);
  const double quarterly = reviews(3.0);
  // Each case-month has a third of the chance; counts of independent cases scatter by their root.
  EXPECT_NEAR(quarterly, monthly / 3.0, 4.0 * std::sqrt(monthly / 3.0));
}

TEST(CaseReview, LetsWhoeverAsksGoFirst) {
  Scenario scenario = small_option("case-reviews", {"31201"}, 1);
  set(scenario, "case_review.found", 0.0);
  set(scenario, "health_centre_backup.patience", 3650.0);
  const Pair pair = compare(scenario);
  // A review that has begun is finished: nobody waits for more than that one.
  EXPECT_LT(median_wait(pair.after, Wait::backup), median_wait(pair.before, Wait::backup) + 1.0);
}

TEST(CaseReview, WithoutStaffNothingIsReviewed) {
  Scenario scenario = nobody_asks();
  scenario.changes.push_back(closure(scenario, "health_centre", 0.0));
  EXPECT_EQ(total(run_once(scenario), Flow::information_shared), 0U);
}

}  // namespace
}  // namespace bansou
