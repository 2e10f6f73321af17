#pragma once

#include "model/io/result_scenario.hpp"

namespace bansou {

/// The scenario that a command was asked to run, with the replications and seed it was given instead of those
/// of the file, which may be results. Throws InputError.
template <class Request>
Scenario asked_scenario(const Request& request, Language language) {
  Scenario scenario = named_scenario(request.file, request.root, language);
  check_repeatable(scenario, language);
  scenario.replications = request.replications.value_or(scenario.replications);
  scenario.seed = request.seed.value_or(scenario.seed);
  return scenario;
}

}  // namespace bansou
