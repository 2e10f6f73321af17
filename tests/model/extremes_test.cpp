// Extreme scenarios, in which reason says how outcomes must turn out (issue 4, section 4).
#include <gtest/gtest.h>

#include "tests/model/everything_open.hpp"

namespace bansou {
namespace {

using namespace testing;

Scenario everything_open(const std::vector<std::string>& codes = {"31201", "31325"}) {
  return with_everything_open(small_scenario(codes));
}

/// As everything_open(), with all staff there is scaled.
Scenario staffed(double factor) {
  Scenario scenario = everything_open();
  for (const TeamSpec& team : scenario.teams) {
    Change scale;
    scale.kind = Change::Kind::scale;
    scale.team = team.id;
    scale.scale = factor;
    scale.municipalities = everywhere(scenario);
    scenario.changes.push_back(scale);
  }
  return scenario;
}

/// After every so many events.
void expect_conserved_throughout(const Scenario& scenario, std::size_t every) {
  const auto world = make_world(scenario, Piece{0, 0});
  std::uint64_t gone = 0;
  world->on_history = [&gone](const World&, const Resident&) { ++gone; };
  const auto check = [&] {
    expect_conserved(*world, gone);
    for (const Resident& resident : world->residents()) {
      ASSERT_TRUE(resident.place != Place::gone || resident.engaged == 0) << "still held by a service";
      ASSERT_EQ(resident.supported_by & ~resident.engaged, 0U) << "supported by a service that has let go";
    }
  };
  std::size_t events = 0;
  while (const auto due = world->calendar.next_until(scenario.horizon())) {
    world->handle(due->event);
    if (events++ % every == 0) check();
  }
  check();
}

TEST(Extremes, PeopleAreConservedWithEverySystemAtWork) {
  expect_conserved_throughout(everything_open(), 500);
}

TEST(Extremes, PeopleAreConservedAtEveryEventOfASmallTown) {
  expect_conserved_throughout(everything_open({"31325"}), 1);
}

TEST(Extremes, PeopleAreConservedWithoutStaffAndWithoutBeds) {
  Scenario scenario = staffed(0.0);
  set(scenario, "ward.beds", 0.0);
  expect_conserved_throughout(scenario, 500);
}

TEST(Extremes, HoursWorkedAreHoursPaidPlusOvertimeWithEverySystemAtWork) {
  Scenario scenario = everything_open();
  set(scenario, "need.seek_distressed", 0.02);  // swamped
  expect_no_unavailable_hours(run_once(scenario));
}

TEST(Extremes, NoStaffMeansNoCareAndMoreHiddenNeed) {
  const Outcomes none = run_once(staffed(0.0));
  const Outcomes some = run_once(everything_open());
  for (const Flow flow : {Flow::first_contacts, Flow::cases_opened, Flow::contacts_visit,
                          Flow::backup_answered, Flow::first_appointments, Flow::crisis_visits,
                          Flow::transitions_done, Flow::settlements_begun, Flow::hospital_visits}) {
    EXPECT_EQ(total(none, flow), 0U) << flow_labels()[static_cast<std::size_t>(flow)].id;
  }
  // Only those on the committee's desk on the first day, and whom one team after the other sends on that day.
  EXPECT_LT(5 * total(none, Flow::supports_begun), total(some, Flow::supports_begun));
  EXPECT_LT(5 * total(none, Flow::plans_made), total(some, Flow::plans_made));
  EXPECT_GT(at_month(none, Stock::hidden, 11), at_month(some, Stock::hidden, 11));
  EXPECT_EQ(total(none, Flow::found_nobody), total(none, Flow::asked_for_help));
  EXPECT_EQ(total(some, Flow::found_nobody), 0U);
  EXPECT_EQ(at_month(none, Stock::open_cases, 11), 0U);
  EXPECT_EQ(at_month(none, Stock::with_community_support, 11), 0U);
  for (const TeamOutcome& team : none.teams) {
    // Work begun before the staff left is finished.
    EXPECT_LE(in_year(team.worked_hours, 0), 40.0) << team.team;
  }
}

TEST(Extremes, WhoseStaffLeavesIsLetGo) {
  Scenario scenario = staffed(0.0);
  scenario.years = 2;
  for (Change& change : scenario.changes) {
    if (change.kind == Change::Kind::scale) change.from = 180.0;
  }
  const Outcomes outcomes = run_once(scenario);
  EXPECT_GT(at_month(outcomes, Stock::open_cases, 3), 0U);
  EXPECT_EQ(at_month(outcomes, Stock::open_cases, 23), 0U);
  EXPECT_EQ(at_month(outcomes, Stock::with_community_support, 23), 0U);
  for (const Wait wait : {Wait::housing, Wait::plan, Wait::transition}) {
    const sim::WaitHistogram::Counts waiting = waits_of(outcomes, wait).still_waiting();
    for (std::size_t bin = sim::WaitHistogram::bin_of(200.0); bin < waiting.size(); ++bin)
      EXPECT_EQ(waiting[bin], 0U) << wait_labels()[static_cast<std::size_t>(wait)].id << " " << bin;
  }
  expect_conserved_throughout(scenario, 5'000);
}

TEST(Extremes, NobodyStaysInTheLineOfATeamThatIsGone) {
  const Scenario all = everything_open();
  for (const TeamSpec& team : all.teams) {
    Scenario scenario = all;
    scenario.changes.push_back(closure(scenario, team.id, 180.0));
    for (const TeamOutcome& outcome : run_once(scenario).teams) {
      if (outcome.team != team.id) continue;
      EXPECT_EQ(outcome.backlog.back(), 0U) << team.id << " " << outcome.place;
    }
  }
}

TEST(Extremes, PlentyOfStaffLeavesOnlyNightsAndWeekends) {
  const Outcomes plenty = run_once(staffed(1000.0));
  EXPECT_LT(waits_of(plenty, Wait::first_contact).quantile(0.9).value(), 4.0);
  EXPECT_LT(waits_of(plenty, Wait::backup).quantile(0.9).value(), 4.0);
  EXPECT_LT(waits_of(plenty, Wait::contact).quantile(0.9).value(), 4.0);
  EXPECT_LT(waits_of(plenty, Wait::caseload_slot).quantile(0.999).value(), 1.0 / 24.0);
  EXPECT_EQ(total(plenty, Flow::backup_unanswered), 0U);
  EXPECT_EQ(total(plenty, Flow::gave_up_waiting), 0U);
}

TEST(Extremes, NoBedsMeansNoAdmission) {
  Scenario scenario = small_scenario();
  set(scenario, "ward.beds", 0.0);
  set(scenario, "snapshot.long_stay", 0.0);
  set(scenario, "snapshot.admissions", 0.0);
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(admissions(outcomes), 0U);
  EXPECT_EQ(at_month(outcomes, Stock::inpatients, 11), 0U);
  EXPECT_GT(waits_of(outcomes, Wait::bed).censored(), 10U);
}

TEST(Extremes, NoNeedMeansNoWork) {
  Scenario scenario = everything_open();
  remove_need(scenario);
  const Outcomes outcomes = run_once(scenario);
  for (std::size_t flow = 0; flow < flows; ++flow) {
    if (static_cast<Flow>(flow) == Flow::staff_left) continue;  // staff come and go all the same
    EXPECT_EQ(total(outcomes, static_cast<Flow>(flow)), 0U) << flow_labels()[flow].id;
  }
}

TEST(Extremes, WhereEveryoneRefusesOnlyEmergenciesReachThem) {
  Scenario scenario = small_scenario();
  set(scenario, "need.refuses_treatment", 1.0);
  set(scenario, "crisis_response.consent_known", 0.0);
  set(scenario, "crisis_response.consent_unknown", 0.0);
  for (const ServiceSpec& service : scenario.services) {
    if (service.kind == "casework") set(scenario, service.id + ".persuaded", 0.0);
  }
  const Outcomes outcomes = run_once(scenario);
  EXPECT_EQ(total(outcomes, Flow::first_appointments), 0U);
  EXPECT_EQ(total(outcomes, Flow::crisis_visits), 0U);
  EXPECT_GT(total(outcomes, Flow::emergencies), 0U);
}

TEST(Extremes, SystemsThatNobodyStaffsOrOpensChangeNothing) {
  // The same prefecture with and without the optional systems: every resident's history is the same.
  Scenario with = small_scenario();
  Scenario without = with;
  std::erase_if(without.services, [&](const ServiceSpec& service) {
    const auto team = std::find_if(with.teams.begin(), with.teams.end(),
                                   [&](const TeamSpec& spec) { return spec.id == service.team; });
    return !service.open || (team != with.teams.end() && team->optional);
  });
  const auto gone = [&](const std::string& id) {
    return std::none_of(without.services.begin(), without.services.end(),
                        [&](const ServiceSpec& service) { return service.id == id; });
  };
  for (ServiceSpec& service : without.services) {
    for (auto& [outlet, targets] : service.routes)
      std::erase_if(targets, [&](const std::string& id) { return id != "home" && gone(id); });
  }
  EXPECT_LT(without.services.size() + 25, with.services.size());
  EXPECT_EQ(run_once(without).history, run_once(with).history);
}

/// Another service like this one, which comes first wherever this one is referred to.
void add_twin(Scenario& scenario, const std::string& id) {
  const std::string twin_id = id + "2";
  ServiceSpec twin = *std::ranges::find(scenario.services, id, &ServiceSpec::id);
  twin.id = twin_id;
  scenario.services.push_back(twin);
  const ParameterSet before = scenario.parameters;
  for (const auto& [name, parameter] : before) {
    if (name.starts_with(id + ".")) scenario.parameters[twin_id + name.substr(id.size())] = parameter;
  }
  for (ServiceSpec& service : scenario.services) {
    for (auto& [outlet, targets] : service.routes) {
      if (std::ranges::find(targets, id) != targets.end()) targets.insert(targets.begin(), twin_id);
    }
  }
}

TEST(Extremes, ServicesOfAKindMayComeAndGo) {
  Scenario scenario = small_scenario({"31203"});
  scenario.years = 3;
  set(scenario, "need.crisis", 2.0 / 365.25);
  set(scenario, "clinic.hours_first", 39.0);
  for (const std::string id : {"planning", "clinic"}) {
    add_twin(scenario, id);
    for (const int half_year : {1, 2, 3, 4, 5}) {
      const auto becomes = half_year % 2 == 0 ? opening : closing;
      scenario.changes.push_back(becomes(id + "2", 182.0 * half_year, everywhere(scenario)));
    }
  }
  const auto world = make_world(scenario, Piece{0, 0});
  std::uint64_t gone = 0;
  world->on_history = [&](const World&, const Resident&) { ++gone; };
  run_to(*world, scenario.horizon());
  expect_conserved(*world, gone);
  EXPECT_GT(total(world->outcomes, Flow::plans_made), 20U);
}

}  // namespace
}  // namespace bansou
