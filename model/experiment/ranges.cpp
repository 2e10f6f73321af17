#include "model/experiment/ranges.hpp"

#include <algorithm>

#include "model/core/name_hash.hpp"
#include "model/core/shares.hpp"
#include "model/services/kind.hpp"
#include "sim/stream.hpp"

namespace bansou {

bool may_be_another(const Parameter& parameter) {
  return (parameter.source == assumption_source || parameter.source == calibration_source) &&
         parameter.low < parameter.high;
}

bool is_effect(std::string_view parameter) {
  if (parameter == "effect.largest") return false;  // the cap of their product
  return parameter.starts_with("effect.") || parameter.find(".effect_") != parameter.npos;
}

Scenario without_effects(Scenario scenario) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (is_effect(name)) parameter.value = 1.0;
  }
  for (Change& change : scenario.changes) {
    if (change.kind == Change::Kind::parameter && is_effect(change.parameter)) change.value = 1.0;
  }
  return scenario;
}

std::set<std::string> told_apart(const Scenario& a, const Scenario& b) {
  std::set<std::string> names;
  for (const auto& [name, under_b] : b.parameters) {
    const auto under_a = a.parameters.find(name);
    if (under_a != a.parameters.end() && under_a->second.value != under_b.value) names.insert(name);
  }
  return names;
}

void fit_shares(Scenario& scenario, const std::set<std::string>& drawn) {
  for (const auto& [whole, names] : wholes_of(required_parameters(scenario.teams, scenario.services))) {
    double scale = 1.0;
    for (const Shares& shares : shares_over_time(names, scenario.parameters, scenario.changes)) {
      double free = 0.0;
      for (const auto& [name, value] : shares.values) {
        if (drawn.contains(name) && !shares.changed.contains(name)) free += value;
      }
      const double room = std::max(0.0, 1.0 - (shares.sum() - free));
      if (free > room) scale = std::min(scale, room / free);
    }
    for (const std::string& name : names) {
      if (drawn.contains(name)) scenario.parameters.at(name).value *= scale;
    }
  }
}

Scenario with_assumption(Scenario scenario, const std::string& name, double value) {
  scenario.parameters.at(name).value = value;
  fit_shares(scenario, {name});
  return scenario;
}

Scenario drawn_from_ranges(Scenario scenario, std::uint32_t draw, const std::set<std::string>& kept) {
  std::set<std::string> drawn;
  for (auto& [name, parameter] : scenario.parameters) {
    if (kept.contains(name) || !may_be_another(parameter)) continue;
    // By name, so that a scenario with more figures draws the others alike.
    constexpr std::uint32_t for_ranges = 0xA55E55;
    sim::Stream stream({for_ranges, draw}, {name_hash(name), 0, 0});
    parameter.value = parameter.low + stream.uniform() * (parameter.high - parameter.low);
    drawn.insert(name);
  }
  fit_shares(scenario, drawn);
  return scenario;
}

}  // namespace bansou
