#include "model/io/network_check.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "model/core/care_network.hpp"
#include "model/core/service.hpp"
#include "model/services/kind.hpp"

namespace bansou {
namespace {

/// Where an outlet must lead to a certain kind of service, or to one from which there is a way back.
void check_target(const Entry& route, const Outlet& outlet, const std::string& id,
                  const ServiceSpec* target) {
  if (!outlet.to.empty() && (target == nullptr || target->kind != outlet.to)) {
    route.report_relation(
        {fmt::format("出口「{}」の行き先は、種類 {} のサービスでなければなりません。「{}」は違います。",
                     outlet.name, outlet.to, id),
         fmt::format("the outlet '{}' must lead to a service of kind {}; '{}' is none.", outlet.name,
                     outlet.to, id)});
  }
  if (outlet.to_staff && target != nullptr && target->team.empty()) {
    route.report_relation(
        {fmt::format("出口「{}」の行き先では、職員が時間を割きます。「{}」にはチームがありません。",
                     outlet.name, id),
         fmt::format("the outlet '{}' takes the time of staff; '{}' has no team.", outlet.name, id)});
  }
  if (outlet.ends && target != nullptr) {
    route.report_relation(
        {fmt::format("出口「{}」は支援の終わりです。行き先は home だけで、「{}」には誰も送られません。",
                     outlet.name, id),
         fmt::format("the outlet '{}' is where support ends: it leads home only, and nobody would be sent to "
                     "'{}'.",
                     outlet.name, id)});
  }
  const std::string back(outlet.way_back);
  if (target != nullptr && !back.empty() && !target->routes.contains(back)) {
    route.report_relation(
        {fmt::format("行き先「{}」には出口「{}」が必要です（入院中の人がそこから退院します）。", id, back),
         fmt::format("'{}' must have a route for the outlet '{}', by which inpatients leave hospital.", id,
                     back)});
  }
}

void check_targets(const Entry& services, const std::vector<ServiceSpec>& specs) {
  for (const ServiceSpec& spec : specs) {
    for (const Outlet& outlet : find_kind(spec.kind)->outlets) {
      const std::string name(outlet.name);
      const auto route = spec.routes.find(name);
      if (route == spec.routes.end()) continue;
      for (const std::string& id : route->second) {
        check_target(services[spec.id]["routes"][name], outlet, id, find_service(specs, id));
      }
    }
  }
}

/// Two services with one key would draw the same numbers for a resident.
void check_draws_apart(const Entry& services, const std::vector<ServiceSpec>& specs) {
  std::map<std::uint32_t, std::string> ids;
  for (const ServiceSpec& spec : specs) {
    const auto [other, is_new] = ids.emplace(draws_key_of(spec.id), spec.id);
    if (is_new) continue;
    services[spec.id].report_relation(
        {fmt::format("id「{}」と「{}」は乱数の割り当てが重なります。どちらかの名前を変えてください。",
                     spec.id, other->second),
         fmt::format("the ids '{}' and '{}' would share random numbers; rename one of them.", spec.id,
                     other->second)});
  }
}

}  // namespace

void check_network(const Entry& services, const std::vector<ServiceSpec>& specs) {
  check_draws_apart(services, specs);
  std::set<std::string> returning, standing;
  std::set<CareNetwork::Way> at_once, to_colleagues;
  for (const ServiceSpec& spec : specs) {
    const Kind& kind = *find_kind(spec.kind);
    if (kind.returns) returning.insert(spec.id);
    if (kind.stands) standing.insert(spec.id);
    for (const Outlet& outlet : kind.outlets) {
      if (outlet.at_once) at_once.emplace(spec.id, outlet.name);
      if (outlet.to_staff) to_colleagues.emplace(spec.id, outlet.name);
    }
  }
  check_targets(services, specs);
  for (const NetworkFault& fault : CareNetwork(specs, returning, standing, at_once, to_colleagues).faults()) {
    const Entry service = services[fault.service];
    const Entry at = fault.outlet.empty() ? service : service["routes"][fault.outlet];
    at.report_relation({fmt::format("サービス「{}」: {}。", fault.service, fault.text.ja),
                        fmt::format("service '{}': {}.", fault.service, fault.text.en)});
  }
}

}  // namespace bansou
