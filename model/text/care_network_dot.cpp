#include "model/text/care_network_dot.hpp"

#include <algorithm>
#include <set>

#include "model/core/care_network.hpp"
#include "model/core/post_ledger.hpp"
#include "model/services/kind.hpp"
#include "model/text/outlet_text.hpp"

namespace bansou {
namespace {

/// Teams that have posts at some time.
std::set<std::string> teams_at_work(const Scenario& scenario) {
  std::set<std::string> found;
  PostLedger posts(scenario);
  const auto note = [&] {
    for (const TeamSpec& team : scenario.teams) {
      if (posts_of(posts.posts_of(team.id)) > 0.0) found.insert(team.id);
    }
  };
  note();
  for (const std::size_t i : in_order_of_dates(scenario.changes)) {
    posts.apply(scenario.changes[i]);
    note();
  }
  return found;
}

std::vector<ServiceSpec> services_at_work(const Scenario& scenario) {
  const std::set<std::string> teams = teams_at_work(scenario);
  std::vector<ServiceSpec> found;
  for (const ServiceSpec& service : scenario.services) {
    if (is_ever_open(scenario, service) && (service.team.empty() || teams.contains(service.team)))
      found.push_back(service);
  }
  return found;
}

/// The ways on from a service, to those that are drawn, called as the reader calls them.
std::map<std::string, std::vector<std::string>> drawn_routes(const ServiceSpec& service,
                                                             const std::vector<ServiceSpec>& drawn,
                                                             Language language) {
  std::map<std::string, std::vector<std::string>> routes;
  for (const auto& [outlet, targets] : service.routes) {
    std::vector<std::string>& drawn_targets = routes[outlet_text(outlet).in(language)];
    for (const std::string& target : targets) {
      if (target == "home" || std::ranges::find(drawn, target, &ServiceSpec::id) != drawn.end())
        drawn_targets.push_back(target);
    }
  }
  return routes;
}

}  // namespace

std::string care_network_dot(const Scenario& scenario, Language language, bool all) {
  const std::vector<ServiceSpec> drawn = all ? scenario.services : services_at_work(scenario);
  std::set<std::string> returning;
  std::vector<ServiceSpec> services = drawn;
  for (ServiceSpec& service : services) {
    const Kind* kind = find_kind(service.kind);
    if (kind != nullptr && kind->returns) returning.insert(service.id);
    if (!all)
      std::erase_if(service.routes,
                    [&](const auto& way) { return !is_ever_taken(scenario, service, way.first); });
    service.routes = drawn_routes(service, drawn, language);
  }
  return CareNetwork(services, returning).to_dot(scenario, language);
}

}  // namespace bansou
