// What systems of docs/coverage.md do to residents, beside the one test each has in its row. Rows 20, 30, 37
// and 38: support in daily life.
#include <gtest/gtest.h>

#include "tests/model/systems/pair.hpp"
#include "tests/model/whom.hpp"

namespace bansou {
namespace {

using namespace testing;

/// A shipped option of which only the staff of one team is left, so many posts of it, for a service that all
/// accept and that does nothing for residents unless a test says so.
Scenario only(const std::string& option_name, const std::string& service, const std::string& team,
              double posts) {
  Scenario option = small_option(option_name, {"31201"});
  std::erase_if(option.changes, [&](const Change& change) { return change.team != team; });
  const auto roles = static_cast<double>(option.changes.at(0).add.size());
  for (auto& [role, added] : option.changes[0].add) added = posts / roles;
  set(option, join(service, "accepted"), 1.0);
  for (const char* effect : {"effect_worsen", "effect_improve", "effect_crisis", "effect_drop_out"})
    set(option, join(service, effect), 1.0);
  set(option, "effect.largest", 100.0);
  return option;
}

/// Two posts have so many places, which fill; each user takes hours, which are the team's.
void expect_places_and_hours(Scenario option, const std::string& service, const std::string& team) {
  const auto with = [&](double places, double hours) {
    set(option, join(service, "slots_per_fte"), places);
    set(option, join(service, "hours"), hours);
    return run_once(option);
  };
  const Outcomes few = with(2.0, 0.5);
  const Outcomes many = with(5.0, 0.5);
  for (int month = 0; month < 24; ++month)
    EXPECT_LE(at_month(few, Stock::with_community_support, month), 4U) << month;
  EXPECT_EQ(at_month(few, Stock::with_community_support, 23), 4U);
  EXPECT_EQ(at_month(many, Stock::with_community_support, 23), 10U);
  EXPECT_GT(worked(many, team), worked(few, team));
  EXPECT_GT(worked(with(2.0, 2.0), team), worked(few, team));
}

/// How often this befalls those whom the service supports, if there is room for everybody and its effect on
/// that rate is such a factor.
int befalls(Scenario option, const std::string& service, const std::string& rate, double factor) {
  set(option, join(service, "slots_per_fte"), 1000.0);
  set(option, join(service, "hours"), 0.01);
  set(option, join(service, "effect_" + rate), factor);
  set(option, join("need", rate), 1.0 / 365.25);  // often enough to be seen
  remove_custody(option);
  if (rate == "worsen") {  // so that nobody becomes unwell by coming out of a crisis
    for (const char* crisis :
         {"crisis", "crisis_after_discharge_90", "crisis_after_discharge_180", "crisis_after_discharge_365"})
      set(option, join("need", crisis), 0.0);
  }
  const Happening what = rate == "worsen"   ? happening(Happening::Kind::severity, Severity::unwell)
                         : rate == "crisis" ? happening(Happening::Kind::flow, Flow::crises)
                                            : happening(Happening::Kind::flow, Flow::treatment_dropped);
  const auto world = make_world(option, Piece{0, 0});
  const ServiceIndex by = service_called(*world, service)->index;
  int result = 0;
  world->on_happening = [&](const Resident& resident, double, Happening happened) {
    if (happened == what && resident.is_supported_by(by)) ++result;
  };
  simulate(*world);
  return result;
}

/// What the support keeps away from them: all, or all but the hundredth that effect.largest leaves.
void expect_effect(const Scenario& option, const std::string& service, const std::string& rate) {
  EXPECT_LT(5 * befalls(option, service, rate, 0.0), befalls(option, service, rate, 1.0)) << rate;
}

Scenario living_alone() {
  return only("independent-living", "independent_living", "independent_living_office", 2.0);
}

TEST(Systems, IndependentLiving_IsForThoseWithoutFamily) {
  const std::vector<Resident> begun = whom(living_alone(), "independent_living", Flow::supports_begun);
  EXPECT_GT(begun.size(), 20U);
  EXPECT_TRUE(std::ranges::none_of(
      begun, [](const Resident& resident) { return resident.living == Living::with_family; }));
}

TEST(Systems, IndependentLiving_HasPlacesVisitsAndEffects) {
  const Scenario option = living_alone();
  expect_places_and_hours(option, "independent_living", "independent_living_office");
  expect_effect(option, "independent_living", "worsen");
  expect_effect(option, "independent_living", "drop_out");
}

/// Its staff comes in a crisis, in place of a health centre that would come too late.
TEST(Systems, IndependentLiving_StandsByInACrisis) {
  Scenario option = living_alone();
  set(option, "independent_living.slots_per_fte", 1000.0);
  set(option, "independent_living.hours", 0.01);
  set(option, "ward.settlement_offered", 0.0);  // else there are others who stand by
  set(option, "casework.plan", 0.0);
  set(option, "need.lives_alone", 1.0);
  set(option, "health_centre.phn.density", 1e-7);
  for (const char* share : {"consent_known", "consent_unknown", "settled_by_visit"})
    set(option, join("crisis_response", share), 1.0);
  const Pair pair = compare(option);
  EXPECT_EQ(pair.before_total(Flow::standby_visits), 0U);
  EXPECT_GT(pair.after_total(Flow::standby_visits), 20U);
  EXPECT_LT(pair.after_total(Flow::emergencies), pair.before_total(Flow::emergencies));
  EXPECT_LT(admissions(pair.after), admissions(pair.before));
}

Scenario nurses() { return only("visiting-nursing", "visiting_nursing", "visiting_nurse_station", 2.0); }

TEST(Systems, VisitingNursing_HasPlacesAndVisits) {
  expect_places_and_hours(nurses(), "visiting_nursing", "visiting_nurse_station");
}

TEST(Systems, VisitingNursing_KeepsPeopleInTreatment) {
  expect_effect(nurses(), "visiting_nursing", "drop_out");
}

Scenario day_care() { return only("visiting-nursing", "day_care", "day_care_unit", 2.0); }

TEST(Systems, DayCare_HasPlacesAndDays) { expect_places_and_hours(day_care(), "day_care", "day_care_unit"); }

TEST(Systems, DayCare_KeepsPeopleInTreatmentAndOutOfCrises) {
  expect_effect(day_care(), "day_care", "drop_out");
  expect_effect(day_care(), "day_care", "crisis");
}

Scenario peers() {
  Scenario option = only("peer-workers", "peer_support", "peer_team", 2.0);
  set(option, "peer_visits.wish", 0.0);
  return option;
}

TEST(Systems, PeerWorkers_HavePlacesAndTakeHours) {
  Scenario option = peers();
  EXPECT_EQ(worked(run_once(without_changes(option)), "peer_team"), 0.0);
  set(option, "peer_visits.stay", 36'500.0);  // nobody to visit: support is all they do
  expect_places_and_hours(option, "peer_support", "peer_team");
  for (const char* rate : {"worsen", "crisis", "drop_out"}) expect_effect(option, "peer_support", rate);
}

/// The hours of the same people: who has more to do in the community goes to hospital less.
TEST(Systems, PeerWorkers_ShareTheirHoursBetweenHospitalAndCommunity) {
  Scenario option = peers();
  option.changes[0].add = {{"peer", 0.2}};
  set(option, "peer_support.slots_per_fte", 100.0);
  const auto visits = [&](double hours) {
    set(option, "peer_support.hours", hours);
    return total(run_once(option), Flow::hospital_visits);
  };
  EXPECT_LT(visits(10.0), visits(0.1));
}

TEST(Systems, PeerWorkers_BringPeopleHomeFromHospital) {
  Scenario option = peers();
  set(option, "ward.wish", 0.0);
  set(option, "transition_office.specialist.density", 1e-4);
  set(option, "transition.slots_per_fte", 100.0);
  const auto [none, some] = at_either(option, "peer_visits.wish", 0.0, 0.3);
  EXPECT_EQ(total(none, Flow::transitions_done), 0U);
  EXPECT_GT(total(some, Flow::transitions_done), 10U);
  EXPECT_LT(at_month(some, Stock::long_stay, 23), at_month(none, Stock::long_stay, 23));
}

Scenario families() {
  Scenario option = only("family-support", "family_support", "family_team", 2.0);
  set(option, "effect.family_seek", 1.0);
  return option;
}

bool lives_with_family(const Resident& resident) { return resident.living == Living::with_family; }

TEST(Systems, FamilySupport_IsForThoseWhoLiveWithFamily) {
  const std::vector<Resident> begun = whom(families(), "family_support", Flow::supports_begun);
  EXPECT_GT(begun.size(), 20U);
  EXPECT_TRUE(std::ranges::all_of(begun, lives_with_family));
}

TEST(Systems, FamilySupport_HasPlacesTakesHoursAndHelps) {
  Scenario option = families();
  expect_places_and_hours(option, "family_support", "family_team");
  for (const char* rate : {"worsen", "crisis", "drop_out"}) expect_effect(option, "family_support", rate);
}

/// Meetings alone: they take their hours, and those who live with a family come, nobody else the sooner.
TEST(Systems, FamilyMeetings_BringThoseWhoLiveWithFamilyAndNobodyElse) {
  Scenario option = families();
  set(option, "family_support.accepted", 0.0);
  set(option, "municipal_desk.phn.density", 0.01);  // so that nobody waits because of others
  const auto asked = [&](double seek, bool with_family) {
    set(option, "effect.family_seek", seek);
    return std::ranges::count(happened(option, Flow::asked_for_help), with_family, lives_with_family);
  };
  EXPECT_GT(asked(3.0, true), asked(1.0, true) + 20);
  EXPECT_EQ(asked(3.0, false), asked(1.0, false));
  const double hours = programme_hours(option, "family_meetings", 24.0);
  EXPECT_NEAR(worked(run_once(option), "family_team"), hours, 1e-4 * hours);
}

}  // namespace
}  // namespace bansou
