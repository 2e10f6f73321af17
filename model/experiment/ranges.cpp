#include "model/experiment/ranges.hpp"

#include "sim/stream.hpp"

namespace bansou {
namespace {

/// FNV-1a: a figure is drawn by its name, so that a scenario with more figures draws the others alike.
std::uint32_t address_of(std::string_view name) {
  std::uint32_t hash = 2'166'136'261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
  return hash;
}

}  // namespace

bool is_effect(std::string_view parameter) {
  if (parameter == "effect.largest") return false;  // the cap of their product
  return parameter.starts_with("effect.") || parameter.find(".effect_") != parameter.npos;
}

Scenario without_effects(Scenario scenario) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (is_effect(name)) parameter.value = 1.0;
  }
  return scenario;
}

Scenario drawn_from_ranges(Scenario scenario, std::uint32_t draw) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (parameter.source != "assumption" || parameter.low >= parameter.high) continue;
    constexpr std::uint32_t for_ranges = 0xA55E55;
    sim::Stream stream({for_ranges, draw}, {address_of(name), 0, 0});
    parameter.value = parameter.low + stream.uniform() * (parameter.high - parameter.low);
  }
  return scenario;
}

}  // namespace bansou
