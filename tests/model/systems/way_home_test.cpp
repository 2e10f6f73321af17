// What systems of docs/coverage.md do to residents, beside the one test each has in its row. Rows 17, 18, 24
// and 25: who helps people who have long been in hospital to come home.
#include <gtest/gtest.h>

#include "model/experiment/fee_account.hpp"
#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

/// As many have one post of transition support and of settlement support each.
Scenario offices_of(double posts) {
  Scenario option = small_option("transition-offices-tripled", {"31201"}, 3);
  for (Change& change : option.changes) {
    change.kind = Change::Kind::staff;
    change.set = {{"specialist", posts}};
  }
  set(option, "ward.wish", 1.0 / 365.25);  // so many that places are always taken
  set(option, "ward.settlement_offered", 1.0);
  set(option, "need.lives_alone", 1.0);
  return option;
}

TEST(Systems, GeneralOffices_SupportAsManyAsTheirPostsHavePlacesFor) {
  for (const double posts : {1.0, 3.0}) {
    const Scenario option = offices_of(posts);
    const Outcomes outcomes = run_once(option);
    const auto places = [&](const char* service) {
      return static_cast<std::uint64_t>(posts * option.parameters.at(join(service, "slots_per_fte")).value);
    };
    const auto most = [&](Stock stock) {
      std::uint64_t result = 0;
      for (int month = 0; month < 36; ++month) result = std::max(result, at_month(outcomes, stock, month));
      return result;
    };
    EXPECT_EQ(most(Stock::in_transition), places("transition")) << posts;
    EXPECT_EQ(most(Stock::with_settlement_support), places("settlement")) << posts;
  }
}

TEST(Systems, GeneralOffices_MoreOfThemLetPeopleWaitLessAndBringMoreHome) {
  const Outcomes few = run_once(offices_of(1.0));
  const Outcomes many = run_once(offices_of(3.0));
  EXPECT_LT(days_waited(many, Wait::transition, 0), days_waited(few, Wait::transition, 0));
  EXPECT_GT(total(many, Flow::transitions_done), total(few, Flow::transitions_done));
  EXPECT_LT(at_month(many, Stock::long_stay, 35), at_month(few, Stock::long_stay, 35));
}

/// Offices with room for everybody, so that what happens hangs on wishes and on the support itself.
Scenario with_room(Scenario scenario) {
  set(scenario, "transition.slots_per_fte", 100.0);
  set(scenario, "transition_office.specialist.density", 1e-4);
  set(scenario, "transition.stopped", 0.0);
  set(scenario, "housing.refused", 0.0);
  return scenario;
}

/// Yen a year for transition support in the one town there is.
double fees(const Outcomes& outcomes, const FeeSettings& fee) {
  GroupTotals totals(1.0, outcomes.years(), 0);
  totals.add(outcomes, 0);
  return transition_fees(totals, fee);
}

TEST(Systems, TransitionSupport_BringsPeopleHomeForFees) {
  Scenario scenario = with_room(small_scenario({"31201"}));
  scenario.years = 2;
  const auto [none, many] = at_either(scenario, "ward.wish", 0.0, 1.0 / 365.25);  // each once a year
  EXPECT_EQ(total(none, Flow::transitions_done), 0U);
  EXPECT_GT(total(many, Flow::transitions_done), 20U);
  EXPECT_LT(at_month(many, Stock::long_stay, 23) + 20U, at_month(none, Stock::long_stay, 23));
  EXPECT_GT(total(many, Flow::discharges_home), total(none, Flow::discharges_home));
  const auto fee = settings_from<FeeSettings>("fee", scenario.parameters);
  EXPECT_EQ(fees(none, fee), 0.0);
  const double discharges = static_cast<double>(total(many, Flow::transitions_done)) / 2.0;  // a year
  EXPECT_GT(fees(many, fee), discharges * fee.transition_discharge * fee.unit);
}

/// Each phase is work: what takes more hours goes slower where hours are few, and fewer come home.
TEST(Systems, TransitionSupport_HoursOfAnyPhaseMayBecomeTheBottleneck) {
  Scenario scenario = with_room(small_scenario({"31201"}));
  scenario.years = 2;
  set(scenario, "ward.wish", 1.0 / 365.25);
  const Outcomes usual = run_once(scenario);
  for (const char* phase : {"hours_phase_1", "hours_phase_2", "hours_phase_3"}) {
    Scenario laborious = scenario;
    set(laborious, join("transition", phase), 500.0);
    const Outcomes outcomes = run_once(laborious);
    EXPECT_GT(worked(outcomes, "transition_office"), worked(usual, "transition_office")) << phase;
    EXPECT_LT(total(outcomes, Flow::transitions_done), total(usual, Flow::transitions_done)) << phase;
  }
}

TEST(Systems, LongStayVisits_TakeHoursOfTheDesk) {
  Scenario option = small_option("long-stay-visits", {"31201"});
  set(option, "long_stay_visits.wish", 0.0);  // nothing comes of them
  set(option, "municipal_desk.phn.share", 0.04);
  const Pair pair = compare(option);
  EXPECT_GT(worked(pair.after, "municipal_desk"), worked(pair.before, "municipal_desk"));
  EXPECT_GT(days_waited(pair.after, Wait::contact, 0), days_waited(pair.before, Wait::contact, 0));
  EXPECT_EQ(pair.after_total(Flow::transitions_begun), pair.before_total(Flow::transitions_begun));
}

/// More come home the more wish to after a visit, and there is room for them.
void expect_way_home(const std::string& option_name, const std::string& service) {
  Scenario option = with_room(small_option(option_name, {"31201"}, 3));
  set(option, "ward.wish", 0.0);
  const auto [none, some] = at_either(option, join(service, "wish"), 0.0, 0.3);
  EXPECT_EQ(total(none, Flow::transitions_begun), 0U);
  EXPECT_GT(total(some, Flow::transitions_done), 10U);
  EXPECT_LT(at_month(some, Stock::inpatients, 35), at_month(none, Stock::inpatients, 35));
}

TEST(Systems, LongStayVisits_BringPeopleHome) { expect_way_home("long-stay-visits", "long_stay_visits"); }

TEST(Systems, DischargeCommittee_BringsPeopleHome) {
  expect_way_home("discharge-committee", "discharge_committee");
}

/// The hours are the hospital's, and those for whom it meets are under medical protection.
TEST(Systems, DischargeCommittee_TakesHoursOfHospitalStaff) {
  Scenario option = small_option("discharge-committee", {"31201"});
  set(option, "ward.protection_to_voluntary", 0.0);  // else it may end on the eve of the meeting
  const Pair pair = compare(option);
  EXPECT_EQ(worked(pair.before, "hospital_social_work"), 0.0);
  const double hours = option.parameters.at("discharge_committee.hours").value;
  const std::vector<Resident> met = happened(option, Flow::hospital_visits);
  EXPECT_GT(met.size(), 100U);
  EXPECT_GE(worked(pair.after, "hospital_social_work") + hours, static_cast<double>(met.size()) * hours);
  EXPECT_TRUE(std::ranges::all_of(
      met, [](const Resident& resident) { return resident.admission == Admission::medical_protection; }));
}

}  // namespace
}  // namespace bansou
