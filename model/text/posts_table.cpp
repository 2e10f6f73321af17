#include "model/text/posts_table.hpp"

#include <fmt/format.h>

#include "model/experiment/posts.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

const TeamSpec& spec_of(const Scenario& scenario, const TeamPosts& posts) {
  return *find_team(scenario.teams, posts.team);
}

/// "保健師 0.45、精神保健福祉士 0.02", roles without a post left out.
std::string roles_text(const TeamSpec& team, const Staff& staff, Language language) {
  std::string text;
  for (const RoleSpec& role : team.roles) {
    const auto found = staff.find(role.id);
    if (found == staff.end() || found->second <= 0.0) continue;
    text += (text.empty()               ? ""
             : language == Language::ja ? "、"
                                        : ", ") +
            role.name.in(language) + " " + fte_text(found->second);
  }
  return text;
}

/// Of a single town: every team has one place.
TextTable of_town(const Scenario& scenario, Language language) {
  const bool ja = language == Language::ja;
  TextTable table{
      "", {ja ? "チーム" : "Team", ja ? "人員" : "posts", ja ? "内訳" : "of these"}, {}, {left, right, left}};
  for (const TeamPosts& posts : posts_by_team(scenario)) {
    const TeamSpec& team = spec_of(scenario, posts);
    table.rows.push_back({team.name.in(language), fte_text(posts.fte()),
                          roles_text(team, posts.places.front().staff, language)});
  }
  return table;
}

std::string place_text(const TeamReach& reach, const PlacePosts& posts, Language language) {
  return fmt::format("{} {}", number_text(posts.residents_per_post()),
                     reach.name_of(posts.place).in(language));
}

TextTable of_region(const Scenario& scenario, Language language) {
  const bool ja = language == Language::ja;
  const TeamReach reach(scenario);
  TextTable table;
  table.head =
      ja ? std::vector<std::string>{"チーム", "人員", "か所", "1人あたり住民", "最も手薄な所", "最も手厚い所"}
         : std::vector<std::string>{"Team",         "posts",      "places", "residents per post",
                                    "least served", "best served"};
  table.columns = {left, right, right, right, left, left};
  for (const TeamPosts& posts : posts_by_team(scenario)) {
    double residents = 0.0;
    for (const PlacePosts& place : posts.places) residents += place.residents;
    const std::size_t there = posts.places.size();
    const PlacePosts &least = posts.places.front(), &best = posts.places.back();
    const bool alike = number_text(least.residents_per_post()) == number_text(best.residents_per_post());
    table.rows.push_back(
        {spec_of(scenario, posts).name.in(language), fte_text(posts.fte()),
         posts.without == 0 ? std::to_string(there) : fmt::format("{} / {}", there, there + posts.without),
         number_text(residents / posts.fte()), alike ? "" : place_text(reach, least, language),
         alike ? "" : place_text(reach, best, language)});
  }
  return table;
}

}  // namespace

TextTable posts_table(const Scenario& scenario, Language language) {
  const bool is_town = scenario.municipalities.size() == 1;
  TextTable table = is_town ? of_town(scenario, language) : of_region(scenario, language);
  table.title = language == Language::ja
                    ? "人員（精神保健にあてる常勤換算の人数。期間のはじめ、変更の前）"
                    : "Posts (full-time equivalents for mental health, at the start, before any change)";
  return table;
}

}  // namespace bansou
