#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/experiment/comparison.hpp"
#include "model/experiment/cost.hpp"
#include "model/experiment/hanging.hpp"
#include "model/experiment/robustness.hpp"
#include "model/experiment/sufficiency.hpp"
#include "sim/confidence.hpp"

// What the summaries for machines (--json) have in common.
namespace bansou::json_parts {

using Json = nlohmann::ordered_json;

/// null if it is not finite.
Json number(double value);
Json both(const Text& text);
Json bounds(const sim::Interval& interval);

/// "kind", and how far the figures can be trusted.
Json opening(const char* kind, const Scenario& scenario);

/// What was simulated, from which file.
Json heading(const Scenario& scenario);

Json described(const Metric& metric);
Json described(const CostDifference& more);
Json described(const Difference& difference);
Json described(const Sufficiency& sufficiency);
Json described(const std::vector<Hanging>& hanging);
/// `assumptions`: those of the first scenario.
Json described(const Robustness& robustness, const ParameterSet& assumptions);
/// Those that have municipalities.
Json described(const std::vector<Group>& groups);

/// The metrics with `value(metric, group)` of each group that has municipalities.
template <class Source, class Value>
Json by_metric(const Source& source, Value&& value) {
  Json list = Json::array();
  for (std::size_t metric = 0; metric < source.metrics.size(); ++metric) {
    Json entry = described(source.metrics[metric]);
    Json& by_group = entry["by_group"] = Json::object();
    for (std::size_t group = 0; group < source.groups.size(); ++group) {
      if (!source.groups[group].municipalities.empty())
        by_group[source.groups[group].id] = value(metric, group);
    }
    list.push_back(std::move(entry));
  }
  return list;
}

/// As it is printed.
std::string text_of(const Json& json);

}  // namespace bansou::json_parts
