#pragma once

#include <string>

#include "model/core/scenario.hpp"
#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// What others need to judge a run and to do it again, as a page of Markdown after the STRESS-DES 1.0
/// checklist (Monks and others, Journal of Simulation, 2019), written from the scenario and the run.
std::string stress_description(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                               Language language);

}  // namespace bansou
