#include "model/experiment/cost.hpp"

#include <algorithm>
#include <limits>

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

/// The team that a change is about, nullptr if there is none of that name.
const TeamSpec* team_of(const Scenario& scenario, const Change& change) {
  const auto team = std::ranges::find(scenario.teams, change.team, &TeamSpec::id);
  return team == scenario.teams.end() ? nullptr : &*team;
}

double share_of_municipality(const Scenario& scenario, const Change& change) {
  const auto share = [&](const char* payer) { return value_of(scenario, "payer." + change.team + payer); };
  const TeamSpec* team = team_of(scenario, change);
  if (team != nullptr && team->level != Level::municipality) return 0.0;
  return std::max(1.0 - share(".state") - share(".others"), 0.0);  // in this order NaN stays NaN
}

double price_of(const Scenario& scenario, const std::map<std::string, double>& staff) {
  double yen = 0.0;
  for (const auto& [role, fte] : staff) {
    if (fte != 0.0) yen += fte * price_of(scenario, role);
  }
  return yen;
}

}  // namespace

double yearly_cost(const Scenario& scenario, const Change& change) {
  if (change.yearly_cost) return *change.yearly_cost;
  if (change.kind == Change::Kind::parameter) return unknown;
  if (change.kind == Change::Kind::open || change.kind == Change::Kind::close)
    return 0.0;  // its staff is paid already
  if (change.kind == Change::Kind::joint) return price_of(scenario, change.add);
  const TeamSpec* team = team_of(scenario, change);
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

double yearly_cost_to_municipalities(const Scenario& scenario) {
  double yen = 0.0;
  for (const Change& change : scenario.changes) {
    const double cost = yearly_cost(scenario, change);
    yen += cost == 0.0 ? 0.0 : cost * share_of_municipality(scenario, change);
  }
  return yen;
}

}  // namespace bansou
