#include "model/text/care_network_dot.hpp"

#include <set>

#include "model/core/care_network.hpp"
#include "model/services/kind.hpp"

namespace bansou {

std::string care_network_dot(const Scenario& scenario, Language language) {
  std::set<std::string> returning;
  for (const ServiceSpec& service : scenario.services) {
    const Kind* kind = find_kind(service.kind);
    if (kind != nullptr && kind->returns) returning.insert(service.id);
  }
  return CareNetwork(scenario.services, returning).to_dot(scenario, language);
}

}  // namespace bansou
