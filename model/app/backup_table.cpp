#include "model/app/backup_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "model/app/html.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/experiment/posts.hpp"
#include "model/text/change_text.hpp"
#include "model/text/hanging_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

constexpr std::string_view not_in_time = "backup_unanswered_share";
constexpr std::string_view wait_ids[] = {"wait_backup_median", "wait_backup_p90"};

/// Catchments where most backup does not come in time first (who waits so long is not in the P90 any more),
/// of equal ones those with the longest waits; those without any request last.
std::vector<std::size_t> worst_first(const Summary& summary) {
  std::vector<std::size_t> centres = of_kind(summary.groups, Group::Kind::health_centre);
  std::ranges::stable_sort(centres, std::ranges::greater(), [&](std::size_t group) {
    const auto level = [&](std::string_view id) {
      const Estimate& estimate = summary.at(id, group);
      return estimate.observed > 0 ? estimate.interval.mean : -1.0;
    };
    return std::array{level(not_in_time), level(wait_ids[1]), level(wait_ids[0])};
  });
  return centres;
}

/// Who gives backup from a health centre.
std::vector<const TeamSpec*> backup_teams(const Scenario& scenario, const Summary& summary) {
  const Metric& metric = summary.metrics[find_metric(summary.metrics, wait_ids[1]).value()];
  std::vector<const TeamSpec*> teams;
  for (const TeamSpec& team : scenario.teams) {
    const bool gives = std::ranges::find(metric.teams, team.id) != metric.teams.end();
    if (gives && team.level == Level::health_centre) teams.push_back(&team);
  }
  return teams;
}

/// Of how many places nobody has said how many work in any of these teams: there it is one rule of
/// population.
std::size_t places_by_rule(const Scenario& scenario, const std::vector<const TeamSpec*>& teams) {
  std::set<std::string> all, told;
  for (const TeamSpec* team : teams) {
    for (const RolePosts& posts : posts_beside_rule(scenario, {team, 1})) {
      all.insert(posts.place.place);
      if (posts.are_own()) told.insert(posts.place.place);
    }
  }
  return all.size() - told.size();
}

Text by_rule_note(std::size_t by_rule, std::size_t places) {
  if (by_rule == 0) return {};
  const Text where = by_rule >= places
                         ? Text{"人員はどこも", "Posts are one rule of population everywhere"}
                         : Text{fmt::format("{}か所の人員は", by_rule),
                                fmt::format("Posts of {} of the places are one rule of population", by_rule)};
  return {where.ja +
              "同じ式（人口比）の仮定で、実際の人数ではありません。順位は管内の規模の違いだけから生じている"
              "ことがあります。実際の人員を local: の表に書いてから決めてください。",
          where.en +
              ", not the real ones: the order may follow from size alone. Before you decide, state the real "
              "posts in a table (local:)."};
}

/// "30日（仮定）以内に始まらない": when backup of these teams is too late.
Text too_late(const Scenario& scenario, const std::vector<const TeamSpec*>& teams) {
  for (const ServiceSpec& service : scenario.services) {
    const auto limit = scenario.parameters.find(join(service.id, "patience"));
    const bool gives = std::ranges::find(teams, service.team, &TeamSpec::id) != teams.end();
    if (service.kind != "backup" || !gives || limit == scenario.parameters.end()) continue;
    const std::string days = fixed_text(limit->second.value, 0);
    return {fmt::format("{}日（仮定）以内に始まらない", days),
            fmt::format("not begun within {} days (assumed)", days)};
  }
  return {"間に合わない", "too late"};
}

/// At the start; 0 where the team has nobody.
double posts_at(const std::vector<TeamPosts>& posts, const TeamSpec& team, const std::string& place) {
  const auto of_team = std::ranges::find(posts, team.id, &TeamPosts::team);
  if (of_team == posts.end()) return 0.0;
  const auto there = std::ranges::find(of_team->places, place, &PlacePosts::place);
  return there == of_team->places.end() ? 0.0 : there->fte();
}

/// In full: all catchments, and which towns they have; else the first few, and how many there are besides.
TextTable backup_table(const Scenario& scenario, const Summary& summary, bool in_full, Language language) {
  constexpr std::size_t few = 3;
  using enum Align;
  const bool ja = language == Language::ja;
  std::vector<std::size_t> centres = worst_first(summary);
  const std::size_t places = centres.size();
  if (places < 2) return {};
  TextTable table;
  const std::vector<const TeamSpec*> teams = backup_teams(scenario, summary);
  const Text late = too_late(scenario, teams);
  table.title =
      Text{
          fmt::format("専門的支援（保健所の管内別、{}割合の高い順。待ちは日、人員は常勤換算。平均と95%区間）",
                      late.ja),
          fmt::format("Backup by health centre, most of it {} first (waits in days; mean and 95% interval)",
                      late.en)}
          .in(language);
  table.head = ja ? std::vector<std::string>{"", "間に合わない（%）", "待ち 中央値", "90%点"}
                  : std::vector<std::string>{"", "not in time (%)", "wait, median", "P90"};
  table.head[1] += hanging_mark(summary.hanging, not_in_time);
  for (std::size_t i = 0; i < std::size(wait_ids); ++i)
    table.head[2 + i] += hanging_mark(summary.hanging, wait_ids[i]);
  const std::vector<TeamPosts> posts = posts_by_team(scenario);
  for (const TeamSpec* team : teams) {
    table.head.push_back(team->name.in(language) + (ja ? "の人員" : " FTE"));
    table.head.emplace_back(ja ? "稼働率（%）" : "worked (%)");
  }
  table.columns.assign(table.head.size(), right);
  table.columns.front() = left;
  if (in_full) {
    table.head.emplace_back(ja ? "人口" : "residents");
    table.head.emplace_back(ja ? "市区町村" : "municipalities");
    table.columns.insert(table.columns.end(), {right, left});
  }
  if (!in_full && centres.size() > few) {
    const std::size_t more = centres.size() - few;
    const Text note{fmt::format("ほか{}保健所。すべては --report か --json に。", more),
                    fmt::format("and {} more: all of them in --report and --json", more)};
    table.notes.push_back(note.in(language));
    centres.resize(few);
  }
  if (const Text note = by_rule_note(places_by_rule(scenario, teams), places); !note.ja.empty())
    table.notes.push_back(note.in(language));
  for (const std::size_t group : centres) {
    const Group& place = summary.groups[group];
    std::vector<std::string> row{place.name.in(language)};
    row.push_back(estimate_text(summary.at(not_in_time, group), language));
    for (const std::string_view id : wait_ids) row.push_back(marked_text(summary.at(id, group), language));
    for (const TeamSpec* team : teams) {
      row.push_back(fte_text(posts_at(posts, *team, place.id)));
      row.push_back(estimate_text(summary.at("utilisation." + team->id, group), language));
    }
    if (in_full) {
      row.push_back(number_text(place.population));
      row.push_back(places_text(scenario, place.municipalities, language));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Lines backup_block(const Scenario& scenario, const Summary& summary, Language language) {
  const TextTable table = backup_table(scenario, summary, false, language);
  return table.rows.empty() ? Lines{} : table_block(table);
}

std::string backup_section(const Scenario& scenario, const Summary& summary, Language language) {
  const TextTable table = backup_table(scenario, summary, true, language);
  return table.rows.empty() ? std::string() : html_section(table, "h3");
}

}  // namespace bansou
