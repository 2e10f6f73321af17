#pragma once

#include <string>

#include "model/core/change.hpp"
#include "model/core/parameter.hpp"

namespace bansou {

struct TeamSpec;

/// Yen a year that a full-time post of the role costs all payers together (parameter "cost.ROLE"); NaN if
/// nobody says.
double price_of_post(const ParameterSet& parameters, const std::string& role);

/// Of what the team's posts cost, the share that the `payer` ("state", "others") pays; NaN if nobody says.
double share_of_others(const ParameterSet& parameters, const TeamSpec& team, const char* payer);

/// Of what the team's posts cost, the share that is left to whoever runs it after the state and others
/// (parameters "payer.TEAM.state" and ".others"; C111-C119); NaN if nobody says who pays.
double own_share(const ParameterSet& parameters, const TeamSpec& team);

/// Yen a year that a full-time post costs whoever runs the team, by role; roles without a price are left out.
YenByRole own_prices(const ParameterSet& parameters, const TeamSpec& team);

}  // namespace bansou
