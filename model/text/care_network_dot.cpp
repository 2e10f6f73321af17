#include "model/text/care_network_dot.hpp"

#include <set>

#include "model/core/care_network.hpp"
#include "model/services/kind.hpp"
#include "model/text/outlet_text.hpp"

namespace bansou {
namespace {

/// The ways on from a service called as the reader calls them.
ServiceSpec named_outlets(ServiceSpec service, Language language) {
  const auto routes = std::move(service.routes);
  service.routes.clear();
  for (const auto& [outlet, targets] : routes) service.routes[outlet_text(outlet).in(language)] = targets;
  return service;
}

}  // namespace

std::string care_network_dot(const Scenario& scenario, Language language) {
  std::set<std::string> returning;
  std::vector<ServiceSpec> services;
  for (const ServiceSpec& service : scenario.services) {
    const Kind* kind = find_kind(service.kind);
    if (kind != nullptr && kind->returns) returning.insert(service.id);
    services.push_back(named_outlets(service, language));
  }
  return CareNetwork(services, returning).to_dot(scenario, language);
}

}  // namespace bansou
