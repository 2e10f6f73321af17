#include "model/core/post_price.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/core/team.hpp"

namespace bansou {
namespace {

double value_of(const ParameterSet& parameters, const std::string& name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::numeric_limits<double>::quiet_NaN() : found->second.value;
}

}  // namespace

double price_of_post(const ParameterSet& parameters, const std::string& role) {
  return value_of(parameters, "cost." + role);
}

double share_of_others(const ParameterSet& parameters, const TeamSpec& team, const char* payer) {
  return value_of(parameters, "payer." + team.id + "." + payer);
}

double own_share(const ParameterSet& parameters, const TeamSpec& team) {
  if (!is_paid_in_shares(team)) return 1.0;
  const auto share = [&](const char* payer) { return share_of_others(parameters, team, payer); };
  return std::max(1.0 - share("state") - share("others"), 0.0);  // in this order NaN stays NaN
}

YenByRole own_prices(const ParameterSet& parameters, const TeamSpec& team) {
  YenByRole prices;
  const double share = own_share(parameters, team);
  for (const RoleSpec& role : team.roles) {
    const double price = price_of_post(parameters, role.id) * share;
    if (!std::isnan(price)) prices[role.id] = price;
  }
  return prices;
}

}  // namespace bansou
