#include "model/app/lagging_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/app/resource_blocks.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

bool differs(const TeamSummary& a, const TeamSummary& b) {
  return a.places != b.places || a.overloaded.size() != b.overloaded.size();
}

std::string lagging_text(const TeamSummary& team, const Summary& summary, Language language) {
  if (team.places == 0) return nothing;
  const std::string worked = fixed_text(summary.at("utilisation." + team.id, region_group).interval.mean, 0);
  return Text{fmt::format("{}か所中{}か所（稼働率{}%）", team.places, team.overloaded.size(), worked),
              fmt::format("{} of {} ({}% worked)", team.overloaded.size(), team.places, worked)}
      .in(language);
}

}  // namespace

TextTable lagging_table(const Compared& a, const Compared& b, Language language) {
  TextTable table;
  for (const TeamSummary& after : b.summary.teams) {
    const auto same = std::ranges::find(a.summary.teams, after.id, &TeamSummary::id);
    const TeamSummary before = same == a.summary.teams.end() ? TeamSummary{} : *same;
    if (!differs(before, after)) continue;
    table.rows.push_back({after.name.in(language), lagging_text(before, a.summary, language),
                          lagging_text(after, b.summary, language),
                          after.overloaded.empty() ? nothing
                                                   : after.overloaded.front().name.in(language) + " " +
                                                         overload_text(after.overloaded.front(), language)});
  }
  if (table.rows.empty()) return {};
  table.title = Text{"新しいチームと、仕事に追いつかない所の数が変わるチーム（" + a.letter + "と" + b.letter +
                         "をそれぞれ判定）",
                     "Teams that are new, or of which more or fewer places lag (" + a.letter + " and " +
                         b.letter + " judged each by itself)"}
                    .in(language);
  table.head = {"", a.letter, b.letter,
                Text{b.letter + "で最も追いつかない所", "worst under " + b.letter}.in(language)};
  table.columns = {left, left, left, left};
  return table;
}

}  // namespace bansou
