#include "model/core/care_routes.hpp"

#include <algorithm>

namespace bansou {

CareRoutes::CareRoutes(const Scenario& scenario) {
  const auto& services = scenario.services;
  for (std::size_t i = 0; i < services.size(); ++i) {
    auto& outlets = outlets_.emplace_back();
    for (const auto& [outlet, targets] : services[i].routes) {
      for (const std::string& target : targets) {
        const auto found = std::ranges::find(services, target, &ServiceSpec::id);
        if (found == services.end()) continue;  // "home"
        targets_of(outlets, outlet).push_back(static_cast<ServiceIndex>(found - services.begin()));
      }
    }
    if (!services[i].entry.empty())
      targets_of(entries_, services[i].entry).push_back(static_cast<ServiceIndex>(i));
  }
  const auto rank = [&](ServiceIndex service) {
    const TeamSpec* team = find_team(scenario.teams, services[service].team);
    const bool own_accord = team != nullptr && team->optional;
    return (services[service].first_door ? 4 : 0) + (services[service].serves.particular() ? 2 : 0) +
           (own_accord ? 1 : 0);
  };
  for (Way& entry : entries_) std::ranges::stable_sort(entry.targets, std::ranges::greater{}, rank);
}

std::vector<bool> CareRoutes::last_on_a_list() const {
  std::vector<bool> last(outlets_.size());
  const auto note = [&](const std::vector<Way>& ways) {
    for (const Way& way : ways) {
      if (!way.targets.empty()) last[way.targets.back()] = true;
    }
  };
  note(entries_);
  for (const std::vector<Way>& outlets : outlets_) note(outlets);
  return last;
}

std::vector<ServiceIndex>& CareRoutes::targets_of(std::vector<Way>& ways, const std::string& name) {
  auto way = std::ranges::find(ways, name, &Way::name);
  if (way == ways.end()) way = ways.insert(way, {name, {}});
  return way->targets;
}

const std::vector<ServiceIndex>& CareRoutes::targets_of(const std::vector<Way>& ways, std::string_view name) {
  static const std::vector<ServiceIndex> nowhere;
  const auto found = std::ranges::find(ways, name, &Way::name);
  return found == ways.end() ? nowhere : found->targets;
}

}  // namespace bansou
