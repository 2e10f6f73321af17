#include "model/text/implausible_changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "model/core/post_price.hpp"
#include "model/core/team.hpp"
#include "model/experiment/team_loads.hpp"
#include "model/text/change_text.hpp"
#include "model/text/cut_area_note.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

bool gives_posts(const Change& change) {
  const auto positive = [](const auto& post) { return post.second > 0.0; };
  return std::ranges::any_of(change.add, positive) || std::ranges::any_of(change.set, positive) ||
         std::ranges::any_of(change.budget, positive);
}

bool is_about(const Change& change, const Catchment& place) {
  return std::ranges::find_first_of(change.municipalities, place.municipalities) !=
         change.municipalities.end();
}

/// Whom a team serves that has posts at some time: a place's posts are for all whom it serves, those of one
/// founder for all who join.
std::set<std::size_t> staffed_for(const Scenario& scenario, const TeamSpec& team) {
  std::set<std::size_t> towns;
  const auto any_of_towns = [&](const Change& change) {
    return std::ranges::any_of(change.municipalities, [&](std::size_t town) { return towns.contains(town); });
  };
  for (const Catchment& place : catchments(scenario, team.level)) {
    bool posts = std::ranges::any_of(baseline_staff(scenario, team, place.municipalities),
                                     [](const auto& post) { return post.second > 0.0; });
    for (const Change& change : scenario.changes) {
      posts = posts || (change.kind == Change::Kind::staff && change.team == team.id && gives_posts(change) &&
                        is_about(change, place));
    }
    if (posts) towns.insert(place.municipalities.begin(), place.municipalities.end());
  }
  for (const Change& change : scenario.changes) {
    if (change.kind == Change::Kind::joint && change.team == team.id &&
        (gives_posts(change) || any_of_towns(change)))
      towns.insert(change.municipalities.begin(), change.municipalities.end());
  }
  return towns;
}

/// A service that is opened, or whose hours are set aside, where nobody works in its team does nothing, nor
/// do teams without anybody that join, or of which there shall be twice as many.
void look_at_openings(const Scenario& scenario, std::vector<Text>& found) {
  for (const Change& change : scenario.changes) {
    std::string of = change.team;
    if (change.kind == Change::Kind::open || change.kind == Change::Kind::reserve) {
      of = find_service(scenario.services, change.service)->team;
    } else if (change.kind != Change::Kind::joint && change.kind != Change::Kind::scale) {
      continue;
    }
    const TeamSpec* team = find_team(scenario.teams, of);
    if (team == nullptr) continue;
    const std::set<std::size_t> staffed = staffed_for(scenario, *team);
    if (std::ranges::any_of(change.municipalities, [&](std::size_t town) { return staffed.contains(town); }))
      continue;
    found.push_back(
        {fmt::format("{}: {}に職員がいないので、何も起きません。人員（add か budget）も書いてください。",
                     change_text(scenario, change, Language::ja), team->name.ja),
         fmt::format("{}: nobody works in the team ({}), so nothing happens. Give it staff (add or "
                     "budget), too.",
                     change_text(scenario, change, Language::en), team->name.en)});
  }
}

/// Posts of the team at the place with all that changes add there, whenever: no time is missed by this.
double most_posts_at(const Scenario& scenario, const TeamSpec& team, const Catchment& place) {
  double posts = posts_of(baseline_staff(scenario, team, place.municipalities));
  for (const Change& change : scenario.changes) {
    if (change.team != team.id || !is_about(change, place)) continue;
    const double residents = residents_of(scenario, place);
    posts += std::max(0.0, posts_of(change.added(residents, own_prices(scenario.parameters, team)))) +
             posts_of(change.set) * change.times(residents);
    posts *= std::max(1.0, change.scale);
  }
  return posts;
}

/// More hours set aside than a team has.
void look_at_reserves(const Scenario& scenario, std::vector<Text>& found) {
  for (const Change& change : scenario.changes) {
    if (change.kind != Change::Kind::reserve) continue;
    const TeamSpec* team = find_team(scenario.teams, find_service(scenario.services, change.service)->team);
    if (team == nullptr) continue;
    for (const Catchment& place : catchments(scenario, team->level)) {
      if (!is_about(change, place)) continue;
      const double hours = most_posts_at(scenario, *team, place) * hours_of_a_post / 12.0;
      if (hours == 0.0 || change.hours <= hours) continue;
      const std::string has = number_text(hours);
      found.push_back({fmt::format("{}: {}のチームには、支援に使える時間が月{}時間ほどしかありません。",
                                   change_text(scenario, change, Language::ja), place.place, has),
                       fmt::format("{}: the team at {} has but about {} hours a month for residents.",
                                   change_text(scenario, change, Language::en), place.place, has)});
      break;  // one place is enough to tell
    }
  }
}

/// Posts that are said to save money.
void look_at_costs(const Scenario& scenario, std::vector<Text>& found) {
  for (const Change& change : scenario.changes) {
    if (change.yearly_cost.value_or(0.0) >= 0.0 || !gives_posts(change)) continue;
    const std::string ja = yen_text(*change.yearly_cost, Language::ja),
                      en = yen_text(*change.yearly_cost, Language::en);
    found.push_back({fmt::format("{}: 人員を増やすのに、費用が減ります（{}）。",
                                 change_text(scenario, change, Language::ja), ja),
                     fmt::format("{}: there are more posts, and yet it is said to save money ({}).",
                                 change_text(scenario, change, Language::en), en)});
  }
}

/// Too late to show in figures of the whole period.
void look_at_dates(const Scenario& scenario, std::vector<Text>& found) {
  constexpr double share_left = 0.1;
  for (const Change& change : scenario.changes) {
    const double left = scenario.horizon() - change.from;
    if (left >= share_left * scenario.horizon()) continue;
    const std::string days = fixed_text(std::floor(left), 0);
    found.push_back(
        {fmt::format("{}: 期間の終わりまで{}日しかありません。結果は期間全体のものなので、ほとんど動き"
                     "ません。日付を確かめるか、期間（years）を長くしてください。",
                     change_text(scenario, change, Language::ja), days),
         fmt::format("{}: only {} days are left, and figures are of the whole period: they hardly "
                     "move. Is that the date? Or simulate more years.",
                     change_text(scenario, change, Language::en), days)});
  }
}

void look_at_cut_teams(const Scenario& scenario, std::vector<Text>& found) {
  for (const Change& change : scenario.changes) {
    const Text note = cut_team_note(scenario, change);
    if (note.ja.empty()) continue;
    found.push_back({change_text(scenario, change, Language::ja) + ": " + note.ja,
                     change_text(scenario, change, Language::en) + ": " + note.en});
  }
}

}  // namespace

std::vector<Text> implausible_changes(const Scenario& scenario) {
  std::vector<Text> found;
  look_at_openings(scenario, found);
  look_at_reserves(scenario, found);
  look_at_costs(scenario, found);
  look_at_dates(scenario, found);
  look_at_cut_teams(scenario, found);
  return found;
}

}  // namespace bansou
