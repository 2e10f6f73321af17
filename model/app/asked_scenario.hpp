#pragma once

#include "model/io/places.hpp"
#include "model/io/scenario_reader.hpp"

namespace bansou {

/// The scenario that a command was asked to run, with the replications and seed it was given instead of the
/// file's. Throws InputError.
template <class Request>
Scenario asked_scenario(const Request& request, Language language) {
  Scenario scenario = read_scenario(request.file, default_places(request.file, request.root), language);
  scenario.replications = request.replications.value_or(scenario.replications);
  scenario.seed = request.seed.value_or(scenario.seed);
  return scenario;
}

}  // namespace bansou
