#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "tests/model/small_scenario.hpp"

namespace bansou::testing {

/// The service with that id, else the first of that kind; nullptr if there is none.
inline Service* service_called(World& world, std::string_view name) {
  for (const auto which : {&ServiceSpec::id, &ServiceSpec::kind}) {
    for (const auto& service : world.services) {
      if (service->spec->*which == name) return service.get();
    }
  }
  return nullptr;
}

/// One resident, whom nothing befalls by itself, and a service of that name or kind, on day 0.
struct Alone {
  Alone(Scenario of, std::string_view name) : scenario(std::move(of)) {
    remove_need(scenario);
    for (auto& [id, parameter] : scenario.parameters) {
      if (id.starts_with("need.") && parameter.unit == "/year") parameter.value = 0.0;
    }
    world = make_world(scenario, Piece{0, 0});
    run(1e-6);  // the changes of the first day are made
    service = service_called(*world, name);
    who = world->add_resident(0, AgeClass::adult);
    world->set_severity(who, Severity::unwell);
    world->refresh_stale();
  }
  void run(double until) const { run_to(*world, until); }
  Scenario scenario;
  std::unique_ptr<World> world;
  Service* service = nullptr;
  ResidentId who = 0;
};

}  // namespace bansou::testing
