#include "model/io/post_check.hpp"

#include <map>

#include <fmt/format.h>

#include "model/io/wording.hpp"

namespace bansou {

void check_size(const Entry& at, const PostLedger& ledger, const std::string& team) {
  const auto [place, fte] = ledger.largest(team);
  if (fte <= most_posts) return;
  at.report({fmt::format("{}: チーム「{}」の職員が {:.4g} 人（常勤換算）になります。{:.0f} 人までです。",
                         place, team, fte, most_posts),
             fmt::format("{}: the team '{}' would have {:.4g} FTE; allowed: at most {:.0f} FTE.", place, team,
                         fte, most_posts)});
}

void check_posts(const Scenario& scenario, const std::vector<Change>& changes,
                 const std::vector<Entry>& entries) {
  PostLedger ledger(scenario);
  for (const std::size_t i : in_order_of_dates(changes)) {
    std::map<std::string, std::vector<std::string>> too_few;  // by role
    for (const PostLedger::Shortfall& lack : ledger.apply(changes[i]).shortfalls)
      too_few[lack.role].push_back(fmt::format("{} {:.4g} FTE", lack.place, lack.there));
    check_size(entries[i], ledger, changes[i].team);
    for (const auto& [role, places] : too_few) {
      const Text there = listing(places);
      const bool of_money = changes[i].budget.contains(role);
      entries[i][of_money ? "budget" : "add"][role].report(
          {fmt::format("{}: いない職員は減らせません。その日にいるのは {} です。", role, there.ja),
           fmt::format("{}: nobody can take away staff who are not there. There are then: {}.", role,
                       there.en)});
    }
  }
}

}  // namespace bansou
