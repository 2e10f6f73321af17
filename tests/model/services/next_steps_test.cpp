#include "model/services/next_steps.hpp"

#include <gtest/gtest.h>

#include "model/services/snapshot.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou {
namespace {

using namespace testing;

/// One resident, whom nothing befalls by itself, and a service of that kind.
struct Alone {
  Alone(Scenario of, std::string_view kind) : scenario(std::move(of)) {
    remove_need(scenario);
    for (auto& [name, parameter] : scenario.parameters) {
      if (name.starts_with("need.") && parameter.unit == "/year") parameter.value = 0.0;
    }
    world = make_world(scenario, Piece{0, 0});
    run(0.0);
    service = service_of_kind(*world, kind);
    who = world->add_resident(0, AgeClass::adult);
    world->set_severity(who, Severity::unwell);
    world->refresh_stale();
  }
  void run(double until) const {
    while (world->calendar.has_event_until(until)) world->handle(world->calendar.next().event);
    world->calendar.advance_to(until);
  }
  Scenario scenario;
  std::unique_ptr<World> world;
  Service* service = nullptr;
  ResidentId who = 0;
};

TEST(NextSteps, ANewPlanRunsItsWholeTime) {
  Scenario scenario = small_scenario({"31201"});
  set(scenario, "planning.self_plan", 1.0);
  set(scenario, "planning.decision", 30.0);
  set(scenario, "planning.duration", 100.0);
  const Alone alone(scenario, "planning");
  const auto has_plan = [&] { return alone.world->resident(alone.who).has(Support::plan); };
  alone.service->arrive(*alone.world, alone.who);
  alone.run(50.0);
  EXPECT_TRUE(has_plan());  // until day 130
  alone.service->leave(*alone.world, alone.who);
  alone.service->arrive(*alone.world, alone.who);
  alone.run(79.0);
  EXPECT_FALSE(has_plan());
  alone.run(150.0);
  EXPECT_TRUE(has_plan());
  alone.run(200.0);
  EXPECT_FALSE(has_plan());
}

}  // namespace
}  // namespace bansou
