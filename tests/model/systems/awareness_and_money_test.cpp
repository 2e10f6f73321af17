// What systems of docs/coverage.md do to residents, beside the one test each has in its row. Rows 39 and 40:
// awareness, money and shocks.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/model/systems/pair.hpp"

namespace bansou {
namespace {

using namespace testing;

/// Where the desk has nothing else to do.
void expect_hours_of_desk(const std::string& option_name, const std::string& programme) {
  Scenario option = small_option(option_name, {"31201"});
  remove_need(option);
  const Pair pair = compare(option);
  const double hours = programme_hours(option, programme, 24.0);
  EXPECT_EQ(worked(pair.before, "municipal_desk"), 0.0);
  EXPECT_NEAR(worked(pair.after, "municipal_desk"), hours, 1e-4 * hours);
}

TEST(Systems, Awareness_IsWorkOfTheDesk) { expect_hours_of_desk("awareness", "awareness"); }

TEST(Systems, CommunityDiagnosis_IsWorkOfTheDesk) {
  expect_hours_of_desk("community-diagnosis", "community_diagnosis");
}

/// The desk's hours are those that residents wait for.
TEST(Systems, Awareness_LetsThoseWhoComeWait) {
  Scenario option = small_option("awareness", {"31201"});
  set(option, "effect.awareness_seek", 1.0);  // and brings nobody for it
  set(option, "awareness.hours_a_month", 20.0);
  const Pair pair = compare(option);
  EXPECT_GT(days_waited(pair.after, Wait::contact, 0), days_waited(pair.before, Wait::contact, 0));
}

/// The more of it the sooner; what nobody keeps up fades as slowly as it says.
TEST(Systems, Awareness_GrowsSlowlyAndFades) {
  Scenario option = small_option("awareness", {"31201"}, 5);
  remove_need(option);
  option.changes.push_back(closing("awareness", 24.0 * days_per_month));
  const auto world = make_world(option, Piece{0, 0});
  const auto after_months = [&](int months) {
    run_to(*world, months * days_per_month + 1.0);
    return world->slow(SlowState::awareness, 0);
  };
  EXPECT_EQ(after_months(0), 0.0);
  const double first_year = after_months(12);
  const double second_year = after_months(24);
  EXPECT_GT(first_year, 0.1);
  EXPECT_GT(second_year, first_year + 0.1);
  const double lasts = option.parameters.at("slow.awareness").value;
  EXPECT_NEAR(after_months(48), second_year * std::exp(-24.0 * days_per_month / lasts), 1e-6);
}

/// Fewer needs stay hidden while it lasts, and more do again when it has faded.
TEST(Systems, Awareness_BringsHiddenNeedToLight) {
  Scenario option = small_option("awareness", {"31201"}, 4);
  set(option, "effect.awareness_seek", 3.0);
  const auto hidden = [&](int month) { return at_month(run_once(option), Stock::hidden, month); };
  const auto with = hidden(47);
  option.changes.push_back(set_from("slow.awareness", 1.0, 24.0 * days_per_month));  // gone in a few days
  const auto faded = hidden(47);
  option.changes.clear();
  EXPECT_LT(with, faded);
  EXPECT_LT(faded, hidden(47));
}

/// The shipped surge in one town, without its changes of another kind.
Scenario surge(Change::Kind kind) {
  Scenario option = cut(read_shipped("options/covid-surge.yaml"), {"31201"});
  option.years = 3;
  option.replications = 1;
  std::erase_if(option.changes, [&](const Change& change) { return change.kind != kind; });
  return option;
}

/// Diverted for the second of three years: residents wait for backup then, and not before.
TEST(Systems, CovidSurge_DivertedStaffAreMissed) {
  const Pair pair = compare(surge(Change::Kind::scale));
  EXPECT_EQ(days_waited(pair.after, Wait::backup, 0, 0), days_waited(pair.before, Wait::backup, 0, 0));
  EXPECT_GT(days_waited(pair.after, Wait::backup, 0, 1), days_waited(pair.before, Wait::backup, 0, 1));
}

/// More demand for the same staff.
TEST(Systems, CovidSurge_DemandLetsResidentsWait) {
  const Pair pair = compare(surge(Change::Kind::parameter));
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
  EXPECT_GT(days_waited(pair.after, Wait::caseload_slot, 0),
            days_waited(pair.before, Wait::caseload_slot, 0));
}

}  // namespace
}  // namespace bansou
