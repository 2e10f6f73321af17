#include "model/services/kind.hpp"

#include <algorithm>

#include "model/core/fees.hpp"
#include "model/core/post_ledger.hpp"
#include "model/services/snapshot.hpp"

namespace bansou {

std::span<const Kind> kinds() {
  static const std::vector<Kind> all{
      consultation_window_kind(),
      casework_kind(),
      backup_kind(),
      planning_kind(),
      clinic_kind(),
      crisis_response_kind(),
      ward_kind(),
      transition_kind(),
      housing_kind(),
      settlement_kind(),
      community_support_kind(),
      council_kind(),
      hospital_rounds_kind(),
      programme_kind(),
      emergency_care_kind(),
      compulsory_route_kind(),
      custody_kind(),
      workforce_kind(),
  };
  return all;
}

const Kind* find_kind(std::string_view name) {
  const auto all = kinds();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const Kind& kind) { return kind.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<Requirement> required_parameters(const std::vector<TeamSpec>& teams,
                                             const std::vector<ServiceSpec>& services) {
  std::vector<Requirement> result;
  CourseOfNeed::require_parameters(result);
  require<WorkSettings>("work", result);
  require<SlowSettings>("slow", result);
  require<FeeSettings>("fee", result);
  require_snapshot_parameters(result);
  std::vector<std::string> roles;
  for (const TeamSpec& team : teams) {
    for (const RoleSpec& role : team.roles) {
      roles.push_back(role.id);
      const std::string prefix = join(team.id, role.id);
      if (role.rule == StaffingRule::flat)
        result.push_back({join(prefix, "fte"), Dimension::fte, 0.0, most_posts});
      if (role.rule != StaffingRule::population && role.rule != StaffingRule::own_health_centre) continue;
      result.push_back({join(prefix, "density"), Dimension::density, 0.0, 1.0});
      result.push_back({join(prefix, "elasticity"), Dimension::factor, -2.0, 2.0});
      result.push_back({join(prefix, "share"), Dimension::share, 0.0, 1.0});
    }
  }
  // Who pays for the posts of municipal teams: the state, and others but the municipality.
  for (const TeamSpec& team : teams) {
    if (team.level != Level::municipality) continue;
    result.push_back({"payer." + team.id + ".state", Dimension::share, 0.0, 1.0});
    result.push_back({"payer." + team.id + ".others", Dimension::share, 0.0, 1.0});
  }
  std::sort(roles.begin(), roles.end());
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  for (const std::string& role : roles) result.push_back({join("cost", role), Dimension::money, 0.0, 1e9});
  for (const ServiceSpec& service : services) {
    if (const Kind* kind = find_kind(service.kind)) kind->require_parameters(service.id, result);
  }
  return result;
}

}  // namespace bansou
