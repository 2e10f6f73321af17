#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "model/services/snapshot.hpp"
#include "sim/run.hpp"
#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

/// One resident, whom nothing befalls by itself, and a service of that kind, on day 0.
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
    sim::run_until(world->calendar, until, [this](sim::Time, Event event) { world->handle(event); });
  }
  Scenario scenario;
  std::unique_ptr<World> world;
  Service* service = nullptr;
  ResidentId who = 0;
};

}  // namespace bansou::testing
