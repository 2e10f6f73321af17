#include "model/text/implausible_inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "model/core/post_price.hpp"
#include "model/core/team.hpp"
#include "model/experiment/posts.hpp"
#include "model/experiment/team_loads.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/text/change_text.hpp"
#include "model/text/cut_area_note.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

/// Of a village, whose posts are few; of a town with more of them. Each some ten times what the best staffed
/// of that size have.
constexpr double least_residents_per_post = 200.0;
constexpr double least_of_several = 5'000.0;
constexpr double several = 5.0;
/// Twice as many as have a need at all.
constexpr double most_open_cases = 0.05;

bool too_many(double fte, double residents) {
  const double least = fte < several ? least_residents_per_post : least_of_several;
  return residents > 0.0 && fte * least > residents;
}

Text too_many_posts(const Text& where, double fte, double residents) {
  const std::string posts = number_text(fte), people = number_text(residents);
  return {fmt::format("{}: 住民{}人に対して{}人（常勤換算）は多すぎませんか。", where.ja, people, posts),
          fmt::format("{}: {} FTE for {} residents; is that meant?", where.en, posts, people)};
}

void look_at_posts(const Scenario& scenario, std::vector<Text>& found) {
  const TeamReach reach(scenario);
  for (const TeamPosts& posts : posts_by_team(scenario)) {
    const TeamSpec& team = *std::ranges::find(scenario.teams, posts.team, &TeamSpec::id);
    if (team.level != Level::municipality) continue;
    for (const PlacePosts& place : posts.places) {
      if (!too_many(place.fte(), place.residents)) continue;
      const Text name = reach.name_of(place.place);
      found.push_back(too_many_posts({name.ja + " " + team.name.ja, name.en + " " + team.name.en},
                                     place.fte(), place.residents));
    }
  }
}

void look_at_changes(const Scenario& scenario, std::vector<Text>& found) {
  for (const Change& change : scenario.changes) {
    const auto team = std::ranges::find(scenario.teams, change.team, &TeamSpec::id);
    if (team == scenario.teams.end() || team->level != Level::municipality) continue;
    const YenByRole prices = own_prices(scenario.parameters, *team);
    std::vector<Catchment> places{{"", change.municipalities}};  // a joint team is there for all of them
    if (change.kind != Change::Kind::joint) places = catchments(scenario, team->level, change.municipalities);
    for (const Catchment& place : places) {
      const double residents = residents_of(scenario, place);
      const double there =
          posts_of(change.added(residents, prices)) + posts_of(change.set) * change.times(residents);
      if (!too_many(there, residents)) continue;
      found.push_back(too_many_posts(
          {change_text(scenario, change, Language::ja), change_text(scenario, change, Language::en)}, there,
          residents));
      break;  // one place is enough to tell
    }
  }
}

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
      of = std::ranges::find(scenario.services, change.service, &ServiceSpec::id)->team;
    } else if (change.kind != Change::Kind::joint && change.kind != Change::Kind::scale) {
      continue;
    }
    const auto team = std::ranges::find(scenario.teams, of, &TeamSpec::id);
    if (team == scenario.teams.end()) continue;
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
    const auto service = std::ranges::find(scenario.services, change.service, &ServiceSpec::id);
    const auto team = std::ranges::find(scenario.teams, service->team, &TeamSpec::id);
    if (team == scenario.teams.end()) continue;
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

/// What a table states of a role at a place, in so many rows.
struct Stated {
  double fte = 0.0;
  std::size_t rows = 0;
};

Stated stated_in(const Scenario& scenario, const Catchment& place, const std::string& post) {
  Stated stated;
  for (const std::size_t town : place.municipalities) {
    const auto& local = scenario.local[town].fte;
    if (const auto found = local.find(post); found != local.end()) {
      stated.fte += found->second;
      ++stated.rows;
    }
  }
  return stated;
}

Text post_at(const Scenario& scenario, const TeamSpec& team, const RoleSpec& role, const Catchment& place) {
  const std::string& name = team.level == Level::municipality
                                ? scenario.municipalities[place.municipalities.front()].name
                                : place.place;
  return {fmt::format("{} {}（{}）", name, team.name.ja, role.name.ja),
          fmt::format("{} {} ({})", name, team.name.en, role.name.en)};
}

/// Whole posts of a shared team that were written into the row of every town.
void look_at_rows(const Text& post, const Stated& stated, std::vector<Text>& found) {
  if (stated.rows < 2) return;
  const std::string posts = fte_text(stated.fte);
  found.push_back(
      {fmt::format("{}: {}行に書かれた人数を合計して{}人と読みます。全員の人数を各行に書いたのなら、1行だけに"
                   "残してください。",
                   post.ja, stated.rows, posts),
       fmt::format("{}: the {} rows add up to {} FTE. If each row states all of them, leave it in one.",
                   post.en, stated.rows, posts)});
}

/// A comma that was forgotten, or people instead of the time that they have for this.
void look_at_size(const Text& post, double fte, double by_rule, std::vector<Text>& found) {
  constexpr double many_times = 4.0;
  constexpr double many = 0.5;  // posts
  if (fte < many || by_rule <= 0.0 || fte < many_times * by_rule) return;
  const std::string posts = fte_text(fte), usual = fte_text(by_rule);
  found.push_back(
      {fmt::format("{}: 標準の計算では{}人のところ、{}人です。精神保健にあてる時間の分だけですか。", post.ja,
                   usual, posts),
       fmt::format("{}: {} FTE, where the rule has {}. Is it only the time for mental health?", post.en,
                   posts, usual)});
}

void look_at_stated_posts(const Scenario& scenario, std::vector<Text>& found) {
  for (const auto& [team, role, place, fte, by_rule] : posts_beside_rule(scenario, scenario.teams)) {
    const Text post = post_at(scenario, *team, *role, place);
    look_at_rows(post, stated_in(scenario, place, join(team->id, role->id)), found);
    look_at_size(post, fte, by_rule, found);
  }
}

/// By town: for how many of its residents there is a named worker, if those of its neighbours want none.
std::vector<double> casework_slots(const Scenario& scenario) {
  std::vector<double> slots(scenario.municipalities.size());
  for (const ServiceSpec& service : scenario.services) {
    const auto team = std::ranges::find(scenario.teams, service.team, &TeamSpec::id);
    if (service.kind != "casework" || team == scenario.teams.end()) continue;
    const double per_fte = scenario.parameters.at(join(service.id, "slots_per_fte")).value;
    for (const Catchment& place : catchments(scenario, team->level)) {
      const double there = per_fte * posts_of(baseline_staff(scenario, *team, place.municipalities));
      for (const std::size_t town : place.municipalities) slots[town] += there;
    }
  }
  return slots;
}

void look_at_slots(const Scenario& scenario, std::vector<Text>& found) {
  const std::vector<double> slots = casework_slots(scenario);
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const double cases = scenario.local[i].open_cases.value_or(0.0);
    if (cases <= std::max(1.0, slots[i])) continue;
    const std::string& town = scenario.municipalities[i].name;
    const std::string number = number_text(cases), room = number_text(slots[i]);
    found.push_back(
        {fmt::format("{}: 担当件数{}件に対して、いまの職員が持てるのは{}件ほどです（担当枠）。超え"
                     "た人は、はじめから担当者の空きを待ちます。職員の時間を書き忘れていませんか。",
                     town, number, room),
         fmt::format("{}: {} open cases, but the staff there have slots for about {}. The others "
                     "wait for a named worker from the start. Is staff time left out?",
                     town, number, room)});
  }
}

void look_at_cases(const Scenario& scenario, std::vector<Text>& found) {
  for (std::size_t i = 0; i < scenario.municipalities.size(); ++i) {
    const Municipality& town = scenario.municipalities[i];
    const double cases = scenario.local[i].open_cases.value_or(0.0);
    if (cases <= most_open_cases * town.population) continue;
    const std::string number = number_text(cases), people = number_text(town.population);
    found.push_back(
        {fmt::format("{}: 住民{}人に対して担当件数{}件は多すぎませんか。", town.name, people, number),
         fmt::format("{}: {} open cases for {} residents; is that meant?", town.name, number, people)});
  }
}

}  // namespace

std::vector<Text> implausible_inputs(const Scenario& scenario) {
  std::vector<Text> found;
  look_at_posts(scenario, found);
  if (std::ranges::any_of(scenario.local, [](const LocalStaffing& local) { return !local.fte.empty(); }))
    look_at_stated_posts(scenario, found);
  look_at_changes(scenario, found);
  look_at_openings(scenario, found);
  look_at_reserves(scenario, found);
  look_at_dates(scenario, found);
  look_at_cut_teams(scenario, found);
  look_at_cases(scenario, found);
  if (std::ranges::any_of(scenario.local,
                          [](const LocalStaffing& local) { return local.open_cases.has_value(); }))
    look_at_slots(scenario, found);
  return found;
}

}  // namespace bansou
