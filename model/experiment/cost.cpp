#include "model/experiment/cost.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

#include "model/core/post_ledger.hpp"
#include "model/core/team.hpp"

namespace bansou {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct Cost {
  double yen = 0.0;
  double municipal = 0.0;  ///< of these, for posts at places that municipalities run
};

/// What the payer pays of it for posts of the team.
double part_of(Payer payer, const Scenario& scenario, const std::string& id, const Cost& cost) {
  if (cost.yen == 0.0 && cost.municipal == 0.0) return 0.0;
  const TeamSpec* team = find_team(scenario.teams, id);
  if (team == nullptr) return unknown;
  if (is_paid_in_shares(*team)) return cost.yen * payer_share(scenario.parameters, *team, payer);
  switch (payer) {
    case Payer::municipalities:
      return cost.municipal;
    case Payer::state:
      return 0.0;
    case Payer::others:
      break;
  }
  return cost.yen - cost.municipal;
}

/// In whole yen: what is left of sums of hundredths of posts is no cost.
double price_of(const Scenario& scenario, const Staff& staff) {
  double yen = 0.0;
  for (const auto& [role, fte] : staff) {
    if (fte != 0.0) yen += fte * price_of_post(scenario.parameters, role);
  }
  return std::round(yen);
}

std::set<std::string> teams_of(const Scenario& a, const Scenario& b) {
  std::set<std::string> ids;
  for (const Scenario* scenario : {&a, &b}) {
    for (const TeamSpec& team : scenario->teams) ids.insert(team.id);
  }
  return ids;
}

/// What posts cost more under B than under A; those of which neither number nor price differs may have none.
double price_difference(const Scenario& a, const Staff& under_a, const Scenario& b, Staff under_b) {
  for (const auto& [role, fte] : under_a) under_b.try_emplace(role, 0.0);
  double yen = 0.0;
  for (const auto& [role, fte] : under_b) {
    const auto known = under_a.find(role);
    const double then = known == under_a.end() ? 0.0 : known->second;
    const double price = price_of_post(b.parameters, role), price_then = price_of_post(a.parameters, role);
    const bool same_price = price == price_then || (std::isnan(price) && std::isnan(price_then));
    if (fte == then && (same_price || fte == 0.0)) continue;
    yen += (fte == 0.0 ? 0.0 : fte * price) - (then == 0.0 ? 0.0 : then * price_then);
  }
  return yen;
}

/// By team: what its posts that are there without any change cost more under B than under A.
std::map<std::string, Cost> costs_of_posts(const Scenario& a, const Scenario& b) {
  const PostLedger under_a(a), under_b(b);
  std::map<std::string, Cost> costs;
  for (const std::string& team : teams_of(a, b))
    costs[team] = {
        price_difference(a, under_a.posts_of(team), b, under_b.posts_of(team)),
        price_difference(a, under_a.municipal_posts_of(team), b, under_b.municipal_posts_of(team))};
  return costs;
}

/// Of the posts that are gained or lost, the share at places that municipalities run.
double municipal_share(const PostLedger::Effect& effect) {
  double all = 0.0, municipal = 0.0;
  for (const auto& [role, fte] : effect.gained) {
    const auto found = effect.municipal.find(role);
    const double own = found == effect.municipal.end() ? 0.0 : found->second;
    municipal += std::abs(own);
    all += std::abs(own) + std::abs(fte - own);
  }
  return all > 0.0 ? municipal / all : 0.0;
}

/// Of each change, as they stand.
std::vector<Cost> costs_of_changes(const Scenario& scenario) {
  PostLedger ledger(scenario);
  std::vector<Cost> costs(scenario.changes.size());
  for (const std::size_t i : in_order_of_dates(scenario.changes)) {
    const Change& change = scenario.changes[i];
    const PostLedger::Effect effect = ledger.apply(change);
    if (change.yearly_cost)
      costs[i] = {*change.yearly_cost, *change.yearly_cost * municipal_share(effect)};
    else if (change.kind == Change::Kind::parameter)
      costs[i] = {unknown, unknown};
    else
      costs[i] = {price_of(scenario, effect.gained), price_of(scenario, effect.municipal)};
  }
  return costs;
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

Scenario with_values(Scenario scenario, std::string_view prefix, double Parameter::*value) {
  for (auto& [name, parameter] : scenario.parameters) {
    if (name.starts_with(prefix)) parameter.value = parameter.*value;
  }
  return scenario;
}

Scenario with_ends(Scenario scenario, double Parameter::*pay, double Parameter::*others) {
  return with_values(with_values(std::move(scenario), "cost.", pay), "payer.", others);
}

struct Pair {
  Scenario a, b;
};

using Yen = double (*)(const Scenario& a, const Scenario& b);

/// `sign` times what B costs more than A, at the end of what others pay for each team that makes it most: an
/// option may move posts from a team that others pay for to one that they do not, and a budget pays for more
/// posts the more others pay.
double most_of(Yen difference, Pair pair, double sign) {
  for (const std::string& team : teams_of(pair.a, pair.b)) {
    const std::string payers = "payer." + team + ".";
    const auto with = [&](double Parameter::*others) {
      return Pair{with_values(pair.a, payers, others), with_values(pair.b, payers, others)};
    };
    const auto varies = [&](const auto& parameter) {
      return parameter.first.starts_with(payers) && parameter.second.low != parameter.second.high;
    };
    if (std::ranges::none_of(pair.b.parameters, varies)) continue;
    Pair low = with(&Parameter::low), high = with(&Parameter::high);
    const auto yen = [&](const Pair& one) { return sign * difference(one.a, one.b); };
    pair = std::move(yen(low) > yen(high) ? low : high);
  }
  return sign * difference(pair.a, pair.b);
}

double to_municipalities(const Scenario& a, const Scenario& b) {
  return yearly_cost_difference_to(a, b, Payer::municipalities);
}

void widen(CostRange& range, Yen difference, const Pair& pair) {
  range.least = std::min(range.least, -most_of(difference, pair, -1.0));
  range.most = std::max(range.most, most_of(difference, pair, 1.0));
}

}  // namespace

Scenario with_least_cost(Scenario scenario) {
  return with_ends(std::move(scenario), &Parameter::low, &Parameter::high);
}

Scenario with_most_cost(Scenario scenario) {
  return with_ends(std::move(scenario), &Parameter::high, &Parameter::low);
}

std::vector<double> yearly_costs(const Scenario& scenario) {
  std::vector<double> yen;
  for (const Cost& cost : costs_of_changes(scenario)) yen.push_back(cost.yen);
  return yen;
}

double yearly_cost(const Scenario& scenario) {
  const std::vector<double> costs = yearly_costs(scenario);
  return std::accumulate(costs.begin(), costs.end(), 0.0);
}

double yearly_cost_difference(const Scenario& a, const Scenario& b) {
  if (differs_at_unknown_cost(a, b)) return unknown;
  double yen = yearly_cost(b) - yearly_cost(a);
  for (const auto& [team, cost] : costs_of_posts(a, b)) yen += cost.yen;
  return yen;
}

double yearly_cost_to(const Scenario& scenario, Payer payer) {
  const std::vector<Cost> costs = costs_of_changes(scenario);
  double yen = 0.0;
  for (std::size_t i = 0; i < costs.size(); ++i)
    yen += part_of(payer, scenario, scenario.changes[i].team, costs[i]);
  return yen;
}

double yearly_cost_difference_to(const Scenario& a, const Scenario& b, Payer payer) {
  if (differs_at_unknown_cost(a, b)) return unknown;
  double yen = yearly_cost_to(b, payer) - yearly_cost_to(a, payer);
  for (const auto& [team, cost] : costs_of_posts(a, b)) yen += part_of(payer, b, team, cost);
  return yen;
}

CostDifference cost_difference(const Scenario& a, const Scenario& b) {
  CostRange all, municipalities;
  all.assumed = all.least = all.most = yearly_cost_difference(a, b);
  municipalities.assumed = municipalities.least = municipalities.most = to_municipalities(a, b);
  for (const auto pay : {&Parameter::low, &Parameter::high}) {
    const Pair at_end{with_values(a, "cost.", pay), with_values(b, "cost.", pay)};
    widen(all, yearly_cost_difference, at_end);
    widen(municipalities, to_municipalities, at_end);
  }
  return {all, municipalities, yearly_cost_difference_to(a, b, Payer::state),
          yearly_cost_difference_to(a, b, Payer::others)};
}

}  // namespace bansou
