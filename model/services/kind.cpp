#include "model/services/kind.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "model/core/fees.hpp"
#include "model/core/post_ledger.hpp"
#include "model/services/snapshot.hpp"

namespace bansou {
namespace {

void require_staff(const TeamSpec& team, std::vector<Requirement>& requirements) {
  for (const RoleSpec& role : team.roles) {
    const std::string prefix = join(team.id, role.id);
    const auto label = [&](const char* ja, const char* en) {
      return Text{role.name.ja + ja, role.name.en + en};
    };
    if (role.rule == StaffingRule::flat) {
      const Text posts = label("の1か所あたりの人数", ", posts per place");
      requirements.push_back({{join(prefix, "fte"), Dimension::fte, 0.0, most_posts}, posts});
    }
    if (role.rule != StaffingRule::population && role.rule != StaffingRule::own_health_centre) continue;
    const Text density =
        label("の住民あたりの人数（人口2.5万の町で）", ", posts per resident in a town of 25,000");
    const Text elasticity =
        label("の住民あたりの人数が人口で変わる指数", ", exponent of posts per resident in population");
    const Text share = label("の精神保健にあてる時間の割合", ", share of time for mental health");
    requirements.push_back({{join(prefix, "density"), Dimension::density, 0.0, 1.0}, density});
    requirements.push_back({{join(prefix, "elasticity"), Dimension::factor, -2.0, 2.0}, elasticity});
    requirements.push_back({{join(prefix, "share"), Dimension::share, 0.0, 1.0}, share});
  }
}

/// Who pays for the posts of municipal teams and of offices in an area: the state, and others but the
/// municipality.
void require_payers(const TeamSpec& team, std::vector<Requirement>& requirements) {
  if (!is_paid_in_shares(team)) return;
  const std::string prefix = join("payer", team.id);
  const Text state{team.name.ja + "の人件費のうち国の割合", team.name.en + ", share of pay by the state"};
  const Text others{team.name.ja + "の人件費のうち国・市町村以外の割合",
                    team.name.en + ", share of pay by others than state and municipality"};
  requirements.push_back({{join(prefix, "state"), Dimension::share, 0.0, 1.0}, state});
  requirements.push_back({{join(prefix, "others"), Dimension::share, 0.0, 1.0}, others});
}

/// Of each role, whatever it is called in different teams.
void require_costs(const std::vector<TeamSpec>& teams, std::vector<Requirement>& requirements) {
  std::map<std::string, std::vector<Text>> names;
  for (const TeamSpec& team : teams) {
    for (const RoleSpec& role : team.roles) {
      std::vector<Text>& known = names[role.id];
      if (std::ranges::find(known, role.name) == known.end()) known.push_back(role.name);
    }
  }
  for (const auto& [role, known] : names) {
    Text label;
    for (const Text& name : known) {
      label.ja += (label.ja.empty() ? "" : "・") + name.ja;
      label.en += (label.en.empty() ? "" : ", ") + name.en;
    }
    label.ja += "の年間の人件費";
    label.en += ", pay a year";
    requirements.push_back({{join("cost", role), Dimension::money, 0.0, 1e9}, label});
  }
}

}  // namespace

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
      case_review_kind(),
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

bool is_ever_taken(const Scenario& scenario, const ServiceSpec& service, std::string_view outlet) {
  const Kind* const kind = find_kind(service.kind);
  if (kind == nullptr) return true;
  const auto known = std::ranges::find(kind->outlets, outlet, &Outlet::name);
  if (known == kind->outlets.end() || known->share.empty()) return true;
  const auto share = scenario.parameters.find(join(service.id, std::string(known->share)));
  return share == scenario.parameters.end() || share->second.value > 0.0 ||
         std::ranges::find(scenario.changes, share->first, &Change::parameter) != scenario.changes.end();
}

std::vector<Requirement> required_parameters(const std::vector<TeamSpec>& teams,
                                             const std::vector<ServiceSpec>& services) {
  std::vector<Requirement> result, of_start;
  CourseOfNeed::require_parameters(result);
  require<SlowSettings>("slow", result);
  require<WorkSettings>("work", of_start);
  require<FeeSettings>("fee", of_start);
  require_snapshot_parameters(of_start);
  for (const TeamSpec& team : teams) require_staff(team, of_start);
  for (const TeamSpec& team : teams) require_payers(team, of_start);
  require_costs(teams, of_start);
  for (Requirement& requirement : of_start) {
    requirement.start_only = true;
    result.push_back(std::move(requirement));
  }
  for (const ServiceSpec& service : services) {
    if (const Kind* kind = find_kind(service.kind)) kind->require_parameters(service.id, result);
  }
  return result;
}

}  // namespace bansou
