#pragma once

#include <string>
#include <vector>

#include "model/experiment/run_facts.hpp"
#include "model/experiment/summary.hpp"
#include "model/experiment/weight.hpp"

namespace bansou {

/// A run as one offline HTML page: question, results, what was assumed, limits of use. No script, nothing
/// fetched; prints on A4.
std::string html_report(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                        const std::vector<Weight>& weights, Language language);

}  // namespace bansou
