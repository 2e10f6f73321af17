#include "model/experiment/cost.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "model/core/team.hpp"
#include "model/experiment/team_reach.hpp"

namespace bansou {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double value_of(const Scenario& scenario, const std::string& parameter) {
  const auto found = scenario.parameters.find(parameter);
  return found == scenario.parameters.end() ? unknown : found->second.value;
}

double price_of(const Scenario& scenario, const std::string& role) {
  return value_of(scenario, "cost." + role);
}

/// nullptr if there is none of that name.
const TeamSpec* team_of(const Scenario& scenario, const std::string& id) {
  const auto team = std::ranges::find(scenario.teams, id, &TeamSpec::id);
  return team == scenario.teams.end() ? nullptr : &*team;
}

double share_of_municipality(const Scenario& scenario, const std::string& id) {
  const auto share = [&](const char* payer) { return value_of(scenario, "payer." + id + payer); };
  const TeamSpec* team = team_of(scenario, id);
  if (team != nullptr && team->level != Level::municipality) return 0.0;
  return std::max(1.0 - share(".state") - share(".others"), 0.0);  // in this order NaN stays NaN
}

double price_of(const Scenario& scenario, const Staff& staff) {
  double yen = 0.0;
  for (const auto& [role, fte] : staff) {
    if (fte != 0.0) yen += fte * price_of(scenario, role);
  }
  return yen;
}

/// Everywhere together, before any change; nothing of a team that there is not.
Staff posts_of(const Scenario& scenario, const std::string& id) {
  const TeamSpec* team = team_of(scenario, id);
  Staff posts;
  if (team == nullptr) return posts;
  std::vector<std::size_t> everywhere(scenario.municipalities.size());
  std::iota(everywhere.begin(), everywhere.end(), std::size_t{0});
  for (const Catchment& catchment : catchments(scenario, team->level, everywhere)) {
    for (const auto& [role, fte] : baseline_staff(scenario, *team, catchment.municipalities))
      posts[role] += fte;
  }
  return posts;
}

std::set<std::string> teams_of(const Scenario& a, const Scenario& b) {
  std::set<std::string> ids;
  for (const Scenario* scenario : {&a, &b}) {
    for (const TeamSpec& team : scenario->teams) ids.insert(team.id);
  }
  return ids;
}

/// What the posts of a team that are there without any change cost more under B than under A.
double cost_of_posts(const Scenario& a, const Scenario& b, const std::string& team) {
  const auto before = posts_of(a, team);
  auto now = posts_of(b, team);
  for (const auto& [role, fte] : before) now.try_emplace(role, 0.0);
  double yen = 0.0;
  for (const auto& [role, fte] : now) {
    const auto known = before.find(role);
    const double then = known == before.end() ? 0.0 : known->second;
    const double price = price_of(b, role), price_then = price_of(a, role);
    const bool same_price = price == price_then || (std::isnan(price) && std::isnan(price_then));
    if (fte == then && (same_price || fte == 0.0)) continue;
    yen += (fte == 0.0 ? 0.0 : fte * price) - (then == 0.0 ? 0.0 : then * price_then);
  }
  return yen;
}

/// Whether a parameter differs that is neither about staff nor about their pay: nobody knows what that costs.
bool differs_at_unknown_cost(const Scenario& a, const Scenario& b) {
  const auto teams = teams_of(a, b);
  return std::ranges::any_of(b.parameters, [&](const auto& parameter) {
    const auto& [name, now] = parameter;
    const std::string group = name.substr(0, name.find('.'));
    if (teams.contains(group) || group == "cost") return false;
    const auto before = a.parameters.find(name);
    return before != a.parameters.end() && before->second.value != now.value;
  });
}

}  // namespace

double yearly_cost(const Scenario& scenario, const Change& change) {
  if (change.yearly_cost) return *change.yearly_cost;
  if (change.kind == Change::Kind::parameter) return unknown;
  if (change.kind == Change::Kind::open || change.kind == Change::Kind::close)
    return 0.0;  // its staff is paid already
  if (change.kind == Change::Kind::joint) return price_of(scenario, change.add);
  const TeamSpec* team = team_of(scenario, change.team);
  if (team == nullptr) return unknown;
  const TeamReach reach(scenario);
  double yen = 0.0;
  for (const Catchment& catchment : catchments(scenario, team->level, change.municipalities)) {
    const double times = change.times(residents_of(scenario, catchment));
    yen += times * price_of(scenario, change.add);
    if (change.scale == 1.0 && change.set.empty()) continue;
    // The whole team of the place is meant, also where only some of its municipalities are named.
    const auto before = baseline_staff(scenario, *team, reach.served(team->id, catchment.place));
    if (change.scale != 1.0) yen += (change.scale - 1.0) * price_of(scenario, before);
    for (const auto& [role, fte] : change.set)
      yen += (fte * times - before.at(role)) * price_of(scenario, role);
  }
  return yen;
}

double yearly_cost(const Scenario& scenario) {
  double yen = 0.0;
  for (const Change& change : scenario.changes) yen += yearly_cost(scenario, change);
  return yen;
}

double yearly_cost_difference(const Scenario& a, const Scenario& b) {
  if (differs_at_unknown_cost(a, b)) return unknown;
  double yen = yearly_cost(b) - yearly_cost(a);
  for (const std::string& team : teams_of(a, b)) yen += cost_of_posts(a, b, team);
  return yen;
}

double yearly_cost_to_municipalities(const Scenario& scenario) {
  double yen = 0.0;
  for (const Change& change : scenario.changes) {
    const double cost = yearly_cost(scenario, change);
    yen += cost == 0.0 ? 0.0 : cost * share_of_municipality(scenario, change.team);
  }
  return yen;
}

double yearly_cost_difference_to_municipalities(const Scenario& a, const Scenario& b) {
  if (differs_at_unknown_cost(a, b)) return unknown;
  double yen = yearly_cost_to_municipalities(b) - yearly_cost_to_municipalities(a);
  for (const std::string& team : teams_of(a, b)) {
    const double cost = cost_of_posts(a, b, team);
    yen += cost == 0.0 ? 0.0 : cost * share_of_municipality(b, team);
  }
  return yen;
}

}  // namespace bansou
