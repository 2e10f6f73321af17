#include "model/text/given_up_note.hpp"

#include <gtest/gtest.h>

#include "tests/model/app/fabricated_run.hpp"

namespace bansou {
namespace {

/// A third of all backup is given up; the centre is there to be asked next.
class GivenUpNote : public testing::Test {
 protected:
  GivenUpNote() {
    ServiceSpec centre;
    centre.id = "centre_backup";
    centre.name = {"センターの専門的支援", "Backup by the centre"};
    centre.kind = "backup";
    centre.team = "mental_health_centre";
    scenario.services.push_back(centre);
    scenario.services[1].routes["late"] = {"centre_backup"};
    set_passed_on(0.0);
    summary.teams = {{.id = "health_centre", .name = {}, .places = 3},
                     {.id = "mental_health_centre", .name = {}, .places = 1}};
    set_given_up(33.0);
  }

  void set_passed_on(double share) {
    scenario.parameters["health_centre_backup.passed_on"] = {share, 0.0,  1.0,          Dimension::share, "%",
                                                             0.01,  2021, "assumption", {"test", "test"}, {}};
  }
  void set_given_up(double share) {
    const std::size_t metric = find_metric(summary.metrics, "backup_unanswered_share").value();
    Estimate& estimate = summary.estimates[metric * summary.groups.size()];
    estimate.observed = 5;
    estimate.interval.mean = share;
  }

  Scenario scenario = fabricated::tottori();
  Summary summary = summarise(scenario, fabricated::collect_tottori(scenario, 5));
};

TEST_F(GivenUpNote, SaysWhoIsNotAskedInstead) {
  const Text note = given_up_note(scenario, summary);
  EXPECT_TRUE(note.ja.starts_with("専門的支援の33%は期限までに来ず")) << note.ja;
  EXPECT_TRUE(
      note.ja.ends_with("「health_centre_backup」が応えない依頼は、「センターの専門的支援」には回らないとし"
                        "ています（health_centre_backup.passed_on）。"))
      << note.ja;
  EXPECT_TRUE(
      note.en.ends_with("lines need not grow. What 'health_centre_backup' does not answer is not asked "
                        "of 'Backup by the centre' (health_centre_backup.passed_on)."))
      << note.en;
}

TEST_F(GivenUpNote, SaysNothingOfItWhereTheyAreAskedOrNobodyIs) {
  const auto ends_early = [&] { return given_up_note(scenario, summary).en.ends_with("need not grow."); };
  EXPECT_FALSE(ends_early());
  set_passed_on(0.2);
  EXPECT_TRUE(ends_early());
  set_passed_on(0.0);
  Change change;
  change.kind = Change::Kind::parameter;
  change.parameter = "health_centre_backup.passed_on";
  scenario.changes = {change};
  EXPECT_TRUE(ends_early());
  scenario.changes.clear();
  summary.teams[1].places = 0;
  EXPECT_TRUE(ends_early());
}

TEST_F(GivenUpNote, IsEmptyWhereLittleIsGivenUp) {
  set_given_up(9.0);
  EXPECT_EQ(given_up_note(scenario, summary).ja, "");
}

}  // namespace
}  // namespace bansou
