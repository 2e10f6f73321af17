#include "model/text/implausible_posts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/core/post_price.hpp"
#include "model/core/team.hpp"
#include "model/experiment/posts.hpp"
#include "model/experiment/team_loads.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

/// Of a village, whose posts are few; of a town with more of them. Each some ten times what the best staffed
/// of that size have.
constexpr double least_residents_per_post = 200.0;
constexpr double least_of_several = 5'000.0;
constexpr double several = 5.0;
bool too_many(double fte, double residents) {
  const double least = fte < several ? least_residents_per_post : least_of_several;
  return residents > 0.0 && fte * least > residents;
}

Text too_many_posts(const Text& where, double fte, double residents) {
  const std::string posts = number_text(fte), people = number_text(residents);
  return {fmt::format("{}: 住民{}人に対して{}人（常勤換算）は多すぎませんか。", where.ja, people, posts),
          fmt::format("{}: {} FTE for {} residents; is that meant?", where.en, posts, people)};
}

void look_at_places(const Scenario& scenario, std::vector<Text>& found) {
  const TeamReach reach(scenario);
  for (const TeamPosts& posts : posts_by_team(scenario)) {
    const TeamSpec& team = *find_team(scenario.teams, posts.team);
    if (team.level != Level::municipality) continue;
    for (const PlacePosts& place : posts.places) {
      if (!too_many(place.fte(), place.residents)) continue;
      const Text name = reach.name_of(place.place);
      found.push_back(too_many_posts({name.ja + " " + team.name.ja, name.en + " " + team.name.en},
                                     place.fte(), place.residents));
    }
  }
}

void look_at_added_posts(const Scenario& scenario, std::vector<Text>& found) {
  for (const Change& change : scenario.changes) {
    const TeamSpec* team = find_team(scenario.teams, change.team);
    if (team == nullptr || team->level != Level::municipality) continue;
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

}  // namespace

std::vector<Text> implausible_posts(const Scenario& scenario) {
  std::vector<Text> found;
  look_at_places(scenario, found);
  if (std::ranges::any_of(scenario.local, [](const LocalStaffing& local) { return !local.fte.empty(); }))
    look_at_stated_posts(scenario, found);
  look_at_added_posts(scenario, found);
  return found;
}

}  // namespace bansou
