#pragma once

#include <algorithm>
#include <string>

#include "model/core/scenario.hpp"

namespace bansou::testing {

/// A second service like that one, before all others, where an alphabetical order would put it.
inline Scenario with_another(Scenario scenario, const std::string& like, const std::string& id) {
  ServiceSpec another = *std::ranges::find(scenario.services, like, &ServiceSpec::id);
  another.id = id;
  scenario.services.insert(scenario.services.begin(), another);
  const ParameterSet parameters = scenario.parameters;
  for (const auto& [name, parameter] : parameters) {
    if (name.starts_with(like + ".")) scenario.parameters[id + name.substr(like.size())] = parameter;
  }
  return scenario;
}

/// Every way to the one leads to the other, too, in second place.
inline void lead_to_both(Scenario& scenario, const std::string& one, const std::string& other) {
  for (ServiceSpec& service : scenario.services) {
    for (auto& [outlet, targets] : service.routes) {
      const auto found = std::ranges::find(targets, one);
      if (found != targets.end()) targets.insert(found + 1, other);
    }
  }
}

}  // namespace bansou::testing
