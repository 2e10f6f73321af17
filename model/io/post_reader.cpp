#include "model/io/post_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/core/post_ledger.hpp"
#include "model/core/post_price.hpp"
#include "model/io/quantity_reader.hpp"
#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

std::map<std::string, double> read_by_role(const Entry& entry, const TeamSpec& team, Limits limits) {
  std::map<std::string, double> figures;
  std::vector<NamedId> roles;
  for (const RoleSpec& role : team.roles) roles.push_back({role.id, role.name});
  for (const Entry& role : entry.entries()) {
    const bool known = std::ranges::find(roles, role.key(), &NamedId::id) != roles.end();
    if (!known) {
      role.report_relation(
          unknown_name({fmt::format("チーム {} の職種", team.id), fmt::format("role in team {}", team.id)},
                       role.key(), roles));
    }
    limits.name = role.key();
    const auto figure = read_quantity(role, limits);  // of an unknown role, too: all problems at once
    if (known && figure) figures[role.key()] = *figure;
  }
  return figures;
}

}  // namespace

Staff read_posts(const Entry& entry, const TeamSpec& team, double least) {
  return read_by_role(entry, team, {{}, Dimension::fte, least, most_posts});
}

YenByRole read_budget(const Entry& entry, const TeamSpec& team, double least,
                      const ParameterSet& parameters) {
  YenByRole budget = read_by_role(entry, team, {{}, Dimension::money, least, most_yen});
  const YenByRole prices = own_prices(parameters, team);
  for (const auto& [role, yen] : budget) {
    const auto price = prices.find(role);
    if (price != prices.end() && price->second > 0.0) {
      const double posts = yen / price->second;
      if (is_too_small_a_post(posts)) entry[role].report_relation(too_small_a_post(role, posts));
      continue;
    }
    entry[role].report_relation(
        {fmt::format(
             "{}: 予算で何人置けるかが決まりません。人件費（cost.{}）が必要で、費用の全額をほかが払うチーム"
             "（payer.{}）には使えません。",
             role, role, team.id),
         fmt::format("{}: how many posts the budget pays for is not known. It takes what a post costs "
                     "(cost.{}), and a team that others do not pay in full (payer.{}).",
                     role, role, team.id)});
  }
  return budget;
}

}  // namespace bansou
