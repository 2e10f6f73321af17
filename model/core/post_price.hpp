#pragma once

#include <cstdint>
#include <string>

#include "model/core/change.hpp"
#include "model/core/parameter.hpp"

namespace bansou {

struct TeamSpec;

/// Yen a year that a full-time post of the role costs all payers together (parameter "cost.ROLE"); NaN if
/// nobody says.
double price_of_post(const ParameterSet& parameters, const std::string& role);

/// `others`: prefectures, and premiums where there are any.
enum class Payer : std::uint8_t { municipalities, state, others };

/// Of what the posts of a team that is paid in shares cost, the one that the payer pays: the state and others
/// by the parameters "payer.TEAM.state" and ".others" (C111-C119), municipalities the rest. NaN if nobody
/// says.
double payer_share(const ParameterSet& parameters, const TeamSpec& team, Payer payer);

/// Of what the team's posts cost, the share that is left to whoever runs it; NaN if nobody says who pays.
double own_share(const ParameterSet& parameters, const TeamSpec& team);

/// Yen a year that a full-time post costs whoever runs the team, by role; roles without a price are left out.
YenByRole own_prices(const ParameterSet& parameters, const TeamSpec& team);

}  // namespace bansou
