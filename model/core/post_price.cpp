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

double payer_share(const ParameterSet& parameters, const TeamSpec& team, Payer payer) {
  const auto share = [&](const char* name) { return value_of(parameters, "payer." + team.id + "." + name); };
  switch (payer) {
    case Payer::state:
      return share("state");
    case Payer::others:
      return share("others");
    case Payer::municipalities:
      break;
  }
  return std::max(1.0 - share("state") - share("others"), 0.0);  // in this order NaN stays NaN
}

double own_share(const ParameterSet& parameters, const TeamSpec& team) {
  return is_paid_in_shares(team) ? payer_share(parameters, team, Payer::municipalities) : 1.0;
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
