#include "model/app/backup_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "model/app/html.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

constexpr std::string_view longest_waits = "wait_backup_p90";

/// Catchments by the wait of nine of ten, the longest first; those without any request last.
std::vector<std::size_t> longest_first(const Summary& summary) {
  std::vector<std::size_t> centres = of_kind(summary.groups, Group::Kind::health_centre);
  std::ranges::stable_sort(centres, std::ranges::greater(), [&](std::size_t group) {
    const Estimate& wait = summary.at(longest_waits, group);
    return wait.observed > 0 ? wait.interval.mean : -std::numeric_limits<double>::infinity();
  });
  return centres;
}

/// Who gives backup from a health centre.
std::vector<const TeamSpec*> backup_teams(const Scenario& scenario, const Summary& summary) {
  const auto metric = std::ranges::find(summary.metrics, longest_waits, &Metric::id);
  std::vector<const TeamSpec*> teams;
  for (const TeamSpec& team : scenario.teams) {
    const bool gives = std::ranges::find(metric->teams, team.id) != metric->teams.end();
    if (gives && team.level == Level::health_centre) teams.push_back(&team);
  }
  return teams;
}

/// `most`: so many rows; a note says how many there are besides.
TextTable backup_table(const Scenario& scenario, const Summary& summary, std::size_t most,
                       Language language) {
  using enum Align;
  const bool ja = language == Language::ja;
  std::vector<std::size_t> centres = longest_first(summary);
  if (centres.size() < 2) return {};
  TextTable table;
  table.title = ja ? "専門的支援までの待ち（保健所の管内別、長い順。日。平均と95%区間）"
                   : "Waits for backup by health centre, longest first (days; mean and 95% interval)";
  table.head = ja ? std::vector<std::string>{"", "人口", "中央値", "90%点", "間に合わない（%）"}
                  : std::vector<std::string>{"", "residents", "median", "P90", "not in time (%)"};
  const std::vector<const TeamSpec*> teams = backup_teams(scenario, summary);
  for (const TeamSpec* team : teams)
    table.head.push_back(team->name.in(language) + (ja ? "の稼働率（%）" : " worked (%)"));
  table.columns.assign(table.head.size(), right);
  table.columns.front() = left;
  if (const std::size_t more = centres.size() - std::min(centres.size(), most); more > 0) {
    const Text note{fmt::format("ほか{}保健所。すべては --report か --json に。", more),
                    fmt::format("and {} more: all of them in --report and --json", more)};
    table.notes.push_back(note.in(language));
    centres.resize(most);
  }
  for (const std::size_t group : centres) {
    const Group& place = summary.groups[group];
    std::vector<std::string> row{place.name.in(language), number_text(place.population)};
    for (const std::string_view id : {std::string_view("wait_backup_median"), longest_waits})
      row.push_back(marked_text(summary.at(id, group), language));
    row.push_back(estimate_text(summary.at("backup_unanswered_share", group), language));
    for (const TeamSpec* team : teams)
      row.push_back(estimate_text(summary.at("utilisation." + team->id, group), language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

Lines backup_block(const Scenario& scenario, const Summary& summary, Language language) {
  const TextTable table = backup_table(scenario, summary, 3, language);
  return table.rows.empty() ? Lines{} : table_block(table);
}

std::string backup_section(const Scenario& scenario, const Summary& summary, Language language) {
  const TextTable table = backup_table(scenario, summary, summary.groups.size(), language);
  return table.rows.empty() ? std::string() : html_section(table, "h3");
}

}  // namespace bansou
