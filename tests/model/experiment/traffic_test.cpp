#include "model/experiment/traffic.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/model/alone.hpp"

namespace bansou {
namespace {

using namespace testing;

/// One town whose windows recognise everything, settle nothing at once and open a case for everybody.
Scenario town() {
  Scenario scenario = small_scenario({"31329"});
  remove_custody(scenario);
  for (const std::string window : {"window.", "elderly_window."}) {
    for (const char* name :
         {"recognised", "recognised_by_specialist", "needs_case", "hand_off", "hand_off_trusted"})
      set(scenario, window + name, 1.0);
    for (const char* name : {"resolved_at_once", "too_near", "to_treatment"})
      set(scenario, window + name, 0.0);
  }
  for (const char* name : {"ward.settlement_offered", "ward.wish"}) set(scenario, name, 0.0);
  return scenario;
}

/// Of everybody in the town so many ask for help a day, and nothing else befalls them.
struct Town {
  explicit Town(Scenario read, double rate = 1e-5)
      : scenario(std::move(read)), asks_a_day(rate), world(make_empty_world(scenario, {0, 0})) {
    ExpectedNeeds needs;
    for (ExpectedNeed& need : needs.by_age) need.help = asks_a_day;
    needs.distressed_days = needs.unwell_days = 500.0;
    loads = loads_of(*world, scenario, needs);
  }
  double who_ask(std::initializer_list<AgeClass> ages) const {
    double people = 0.0;
    for (const AgeClass age : ages)
      people += scenario.municipalities[0].by_age[static_cast<std::size_t>(age)];
    return asks_a_day * people;
  }
  double all_who_ask() const {
    return who_ask({AgeClass::child, AgeClass::adult, AgeClass::young_old, AgeClass::old});
  }
  const Team* team_of(const char* service) const {
    return world->team_of(*service_called(*world, service), 0);
  }
  const Work& work_at(const char* service) const { return loads.work.at(team_of(service)); }
  const Slots& slots_of(const char* service) const {
    return loads.slots.at({service_called(*world, service)->index, team_of(service)});
  }

  Scenario scenario;
  double asks_a_day;
  std::unique_ptr<World> world;
  Loads loads;
};

TEST(Traffic, WhoeverAsksBringsAFirstContact) {
  Scenario scenario = town();
  set(scenario, "window.recognised", 0.0);
  set(scenario, "window.recognised_by_specialist", 0.0);
  set(scenario, "window.hours", 1.5);
  const Town unrecognised(scenario);
  EXPECT_NEAR(unrecognised.work_at("window").hours, 1.5 * unrecognised.all_who_ask(), 1e-12);
  EXPECT_NEAR(unrecognised.work_at("window").jobs, unrecognised.all_who_ask(), 1e-12);
  EXPECT_EQ(unrecognised.slots_of("casework").cases, 0.0);
}

TEST(Traffic, AWindowForSomeTakesThemOffTheDesk) {
  Scenario scenario = town();
  scenario.local[0].fte["elderly_centre.psw"] = 1.0;
  const Town with_window(scenario);
  EXPECT_NEAR(with_window.work_at("elderly_window").jobs,
              with_window.who_ask({AgeClass::young_old, AgeClass::old}), 1e-12);
  const Town without(town());
  const double contacts = without.work_at("window").jobs - with_window.work_at("window").jobs;
  EXPECT_NEAR(contacts, with_window.who_ask({AgeClass::young_old, AgeClass::old}), 1e-12);
}

TEST(Traffic, CasesFillTheSlotsAndWhoFindsNoneWaits) {
  Scenario scenario = town();
  const Town roomy(scenario);
  const Slots& slots = roomy.slots_of("casework");
  const double days = slots.cases / roomy.all_who_ask();  // a case lasts, up to half of the run
  EXPECT_GT(days, 30.0);
  EXPECT_LE(days, scenario.horizon() / 2.0);
  const double there = slots.per_fte * roomy.team_of("casework")->fte();
  EXPECT_NEAR(slots.needed, slots.cases / there, 1e-12);
  EXPECT_EQ(slots.crowding, 1.0);
  EXPECT_EQ(roomy.work_at("casework").without_slot, 0.0);

  set(scenario, "casework.slots_per_fte", slots.per_fte * slots.needed / 4.0);
  const Town crowded(scenario);
  EXPECT_NEAR(crowded.slots_of("casework").crowding, 4.0, 1e-9);
  EXPECT_NEAR(crowded.work_at("casework").without_slot, 0.75 * crowded.all_who_ask(), 1e-12);
}

}  // namespace
}  // namespace bansou
