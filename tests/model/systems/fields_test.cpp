// One test a system of docs/coverage.md: the shipped option or the base entry changes what it is said to
// change. Directions are tested where the mechanism is direct; effects on the course of need are turned up to
// be seen. Rows 33 to 40: other fields of welfare, peers, families, awareness, money and shocks.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

/// The window takes residents of its group, and only them, off the municipal desk and hands cases over.
template <class Group>
void expect_window(const std::string& name, const std::string& window, const std::string& team,
                   Group belongs) {
  const Scenario option = small_option(name, {"31201"});
  const Pair pair = compare(option);
  EXPECT_EQ(worked(pair.before, team), 0.0);
  EXPECT_GT(worked(pair.after, team), 20.0);
  EXPECT_GT(pair.after_total(Flow::hand_offs_failed), pair.before_total(Flow::hand_offs_failed));
  const std::vector<Resident> seen = seen_at(option, window);
  EXPECT_GT(seen.size(), 20U);
  EXPECT_TRUE(std::ranges::all_of(seen, belongs));
  EXPECT_LT(std::ranges::count_if(seen_at(option, "window"), belongs),
            std::ranges::count_if(seen_at(without_changes(option), "window"), belongs));
}

TEST(Systems, ElderlyWindow_TakesTheElderly) {
  expect_window("elderly-windows", "elderly_window", "elderly_centre", [](const Resident& resident) {
    return resident.age == AgeClass::young_old || resident.age == AgeClass::old;
  });
}

TEST(Systems, ChildWindow_TakesChildren) {
  expect_window("child-windows", "child_window", "child_centre",
                [](const Resident& resident) { return resident.age == AgeClass::child; });
}

TEST(Systems, ChildCouncil_TakesChildrenWhoHaveNobody) {
  Scenario option = small_option("child-windows", {"31201"}, 3);
  for (const char* arrives : {"hand_off", "hand_off_trusted"})
    set(option, join("child_window", arrives), 0.0);
  set(option, "child_council.cases", 20.0);
  const std::vector<Resident> taken = whom(option, "child_council", Flow::council_cases);
  EXPECT_GT(taken.size(), 3U);
  EXPECT_TRUE(
      std::ranges::all_of(taken, [](const Resident& resident) { return resident.age == AgeClass::child; }));
  const auto opened = [&] { return total(run_once(option), Flow::cases_opened); };
  const auto with = opened();
  std::erase_if(option.changes, [](const Change& change) { return change.service == "child_council"; });
  EXPECT_LT(opened(), with);
}

TEST(Systems, PovertyWindow_TakesThePoor) {
  expect_window("poverty-windows", "poverty_window", "poverty_centre",
                [](const Resident& resident) { return resident.has(Difficulty::poor); });
}

/// The windows of the fields are staffed with and without the door, and there is no meeting.
TEST(Systems, SingleDoor_TakesEverybodyAndLosesFewerHandOffs) {
  Scenario option = small_option("single-door", yonago);
  Scenario without = option;
  without.changes.clear();
  for (const char* team : {"elderly_centre", "child_centre", "poverty_centre"}) {
    Change staff;
    staff.team = team;
    staff.municipalities = {0};
    staff.add = {{"social_worker", 1.0}};
    without.changes.push_back(staff);
    option.changes.push_back(staff);
  }
  for (const char* window : {"elderly_window", "child_window", "poverty_window", "window"}) {
    for (Scenario* scenario : {&without, &option}) set(*scenario, join(window, "hand_off"), 0.3);
  }
  const Outcomes before = run_once(without);
  const Outcomes after = run_once(option);
  EXPECT_GT(worked(after, "single_door_team"), 300.0);
  EXPECT_LT(total(after, Flow::hand_offs_failed), total(before, Flow::hand_offs_failed) / 2);
  for (const char* window : {"elderly_window", "child_window", "poverty_window", "window"}) {
    EXPECT_GT(seen_at(without, window).size(), 5U) << window;
    constexpr double all_done = 30.0;  // with whom they had an appointment before the door opened
    EXPECT_EQ(seen_at(option, window, all_done).size(), 0U) << window;
  }
}

TEST(Systems, PeerWorkers_SupportAndVisit) {
  const Pair pair = compare("peer-workers", {"31201"});
  EXPECT_GT(pair.after_total(Flow::hospital_visits), 20U);
  EXPECT_GT(pair.after_total(Flow::supports_begun), 5U);
}

TEST(Systems, FamilySupport_BringsFamiliesEarlier) {
  Scenario option = small_option("family-support", {"31201"}, 4);
  set(option, "effect.family_seek", 3.0);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
  EXPECT_GT(worked(pair.after, "family_team"), 100.0);
  EXPECT_EQ(pair.before_total(Flow::family_notices), 0U);
  EXPECT_GT(pair.after_total(Flow::family_notices), 10U);
  EXPECT_LT(pair.after_total(Flow::family_notices), pair.after_total(Flow::asked_for_help) / 2);
}

TEST(Systems, FamilyWindow_SeesThoseWhoLiveWithFamily) {
  Scenario option = small_option("family-support", {"31201"});
  option.changes.push_back(opening("family_window"));
  option.changes[0].add = {{"psw", 2.0}};
  const std::vector<Resident> seen = seen_at(option, "family_window");
  EXPECT_GT(seen.size(), 20U);
  EXPECT_TRUE(std::ranges::all_of(
      seen, [](const Resident& resident) { return resident.living == Living::with_family; }));
  EXPECT_LT(seen_at(option, "window").size(), seen_at(without_changes(option), "window").size());
  EXPECT_GT(total(run_once(option), Flow::supports_begun), 5U);
}

TEST(Systems, Awareness_BringsPeopleAndCostsHours) {
  Scenario option = small_option("awareness", {"31201"}, 4);
  set(option, "effect.awareness_seek", 3.0);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
  EXPECT_GT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
  set(option, "effect.awareness_seek", 1.0);  // no effect: hours and nothing else
  EXPECT_LT(total(run_once(option), Flow::asked_for_help), pair.after_total(Flow::asked_for_help));
}

TEST(Systems, CommunityDiagnosis_FindsHiddenNeedSlowly) {
  Scenario option = small_option("community-diagnosis", {"31201"}, 4);
  set(option, "effect.awareness_seek", 3.0);
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
}

/// Onsets on some days, by those of the first.
std::vector<double> onsets(const Scenario& scenario, const std::vector<double>& days) {
  const auto world = make_world(scenario, Piece{0, 0});
  std::vector<double> result;
  for (const double day : days) {
    run_to(*world, day);
    const auto by_age = world->onset_rates(0);
    result.push_back(std::accumulate(by_age.begin(), by_age.end(), 0.0));
  }
  const double first = result.front();
  for (double& rate : result) rate /= first;
  return result;
}

TEST(Systems, CovidSurge_ComesWithItsProfileAndItsDivertedStaff) {
  Scenario option = cut(read_shipped("options/covid-surge.yaml"), {"31201"});
  option.years = 3;
  option.replications = 1;
  const Pair pair = compare(option);
  EXPECT_GT(pair.after_total(Flow::onset), pair.before_total(Flow::onset) * 102 / 100);
  // 45.0 % as usual; then 55.1, 63.9, 55.9 %, in rates that the file rounds to 0.1 of at least 15.
  const auto rates = onsets(option, {0, 310, 370, 430, 490});
  const std::array profile{45.0, 55.1, 63.9, 55.9, 45.0};
  for (std::size_t i = 0; i < profile.size(); ++i) EXPECT_NEAR(rates[i], profile[i] / 45.0, 0.05 / 15.0) << i;
  // The second year has half the staff, and they do less.
  const auto centre = [](const Outcomes& outcomes) {
    return *std::ranges::find(outcomes.teams, "health_centre", &TeamOutcome::team);
  };
  const TeamOutcome before = centre(pair.before);
  const TeamOutcome after = centre(pair.after);
  for (std::size_t month = 0; month < 36; ++month) {
    const float present = month / 12 == 1 ? 0.5F : 1.0F;
    EXPECT_FLOAT_EQ(after.available_hours[month], present * before.available_hours[month]) << month;
  }
  EXPECT_LT(in_year(after.worked_hours, 1), in_year(before.worked_hours, 1));
}

TEST(Systems, DemandGrowth_RaisesContacts) {
  const Pair pair = compare("demand-grows", {"31201"});
  EXPECT_GT(pair.after_total(Flow::asked_for_help), pair.before_total(Flow::asked_for_help));
}

TEST(Systems, LegalDuty_HelpsWithMoneyAndHurtsWithout) {
  const Pair funded = compare("legal-duty-funded", {"31201"});
  Scenario option = small_option("legal-duty-unfunded", {"31201"});
  set(option, "other_duties.hours_a_month", 60.0);
  const Pair unfunded = compare(option);
  EXPECT_LT(long_wait(funded.after, Wait::contact), long_wait(funded.before, Wait::contact));
  EXPECT_GT(long_wait(unfunded.after, Wait::contact), long_wait(unfunded.before, Wait::contact));
}

/// Two million yen a year of the town's own for its core centre, beside what the state pays.
Scenario core_centre_for_own_money(double share_of_state) {
  Scenario option = small_scenario({"31201"});
  Change money;
  money.team = "core_centre";
  money.municipalities = {0};
  money.budget = {{"psw", 2e6}};
  option.changes = {money};
  set(option, "payer.core_centre.state", share_of_state);
  set(option, "payer.core_centre.others", 0.0);
  return option;
}

TEST(Systems, Subsidies_MakeMorePostsOfTheSameMoney) {
  const Outcomes alone = run_once(core_centre_for_own_money(0.0));
  const Outcomes subsidised = run_once(core_centre_for_own_money(0.75));
  EXPECT_NEAR(paid(subsidised, "core_centre") / paid(alone, "core_centre"), 4.0, 1e-4);
  EXPECT_GT(worked(subsidised, "core_centre"), worked(alone, "core_centre"));
}

/// With more posts there is a place for more people.
TEST(Systems, Subsidies_MakePlacesForResidents) {
  const auto taken_with = [](double share_of_state) {
    const Scenario option = core_centre_for_own_money(share_of_state);
    return whom(option, "core_centre_casework", Flow::cases_opened).size();
  };
  const std::size_t alone = taken_with(0.0);
  EXPECT_GT(alone, 0U);
  EXPECT_GT(taken_with(0.75), 2 * alone);
}

}  // namespace
}  // namespace bansou
