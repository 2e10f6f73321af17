#include "model/core/scenario.hpp"

#include <algorithm>

namespace bansou {
namespace {

template <class Spec>
const Spec* find(const std::vector<Spec>& specs, std::string_view id) {
  const auto found = std::ranges::find(specs, id, &Spec::id);
  return found == specs.end() ? nullptr : &*found;
}

}  // namespace

const TeamSpec* find_team(const std::vector<TeamSpec>& teams, std::string_view id) { return find(teams, id); }

const ServiceSpec* find_service(const std::vector<ServiceSpec>& services, std::string_view id) {
  return find(services, id);
}

bool is_ever_open(const Scenario& scenario, const ServiceSpec& service) {
  return service.open || std::ranges::any_of(scenario.changes, [&](const Change& change) {
           return change.kind == Change::Kind::open && change.service == service.id;
         });
}

}  // namespace bansou
