#include "model/app/preflight_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/app/screen.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

std::string wait_text(double days, Language language) {
  if (std::isinf(days)) return language == Language::ja ? "延び続ける" : "goes on growing";
  return number_text(days) + (language == Language::ja ? "日" : " d");
}

Lines teams_block(const Scenario& scenario, const Preflight& preflight, Language language) {
  const bool ja = language == Language::ja;
  Table table({left, right, right, right, right, left});
  table.add(
      ja ? std::vector<std::string>{"チーム", "か所", "平均の稼働率", "最大", "最長の待ち", "追いつかない所"}
         : std::vector<std::string>{"Team", "places", "mean load", "highest", "longest wait",
                                    "cannot keep up"});
  for (const TeamSpec& team : scenario.teams) {
    std::size_t places = 0;
    std::size_t behind = 0;
    double sum = 0.0;
    double fte = 0.0;
    double highest = 0.0;
    double longest = 0.0;
    for (const ExpectedLoad& load : preflight.loads) {
      if (load.team != team.id) continue;
      ++places;
      behind += load.backlog > 0.0 ? 1U : 0U;
      sum += load.utilisation * load.fte;
      fte += load.fte;
      highest = std::max(highest, load.utilisation);
      longest = std::max(longest, load.wait);
    }
    if (places == 0) continue;
    table.add({team.name.in(language), std::to_string(places), number_text(100.0 * sum / fte) + "%",
               number_text(100.0 * highest) + "%", wait_text(longest, language),
               behind == 0 ? "" : fmt::format("{} / {}", behind, places)});
  }
  Lines lines{ja ? "仕事の量（計算前の見当）" : "Loads (a first guess, before simulating)"};
  append_indented(lines, table.lines());
  return lines;
}

Lines fullest_block(const Scenario& scenario, const Preflight& preflight, Language language) {
  constexpr std::size_t shown = 8;
  const bool ja = language == Language::ja;
  const TeamReach reach(scenario);
  Table table({left, left, right, right, left});
  for (std::size_t i = 0; i < std::min(shown, preflight.loads.size()); ++i) {
    const ExpectedLoad& load = preflight.loads[i];
    const auto team = std::ranges::find(scenario.teams, load.team, &TeamSpec::id);
    const std::string growth = load.backlog > 0.0
                                   ? ja ? fmt::format("滞留が年{}件ずつ増える", number_text(load.backlog))
                                        : fmt::format("backlog grows by {} a year", number_text(load.backlog))
                                   : "";
    table.add({reach.name_of(load.place).in(language), team->name.in(language),
               number_text(100.0 * load.utilisation) + "%", wait_text(load.wait, language), growth});
  }
  Lines lines{ja ? "最も忙しい所" : "The busiest places"};
  append_indented(lines, table.lines());
  return lines;
}

}  // namespace

Lines preflight_lines(const Scenario& scenario, const Preflight& preflight, Language language) {
  const bool ja = language == Language::ja;
  Lines lines = teams_block(scenario, preflight, language);
  append_block(lines, fullest_block(scenario, preflight, language));
  std::string chain;
  for (const std::string& id : preflight.longest_backup) {
    const auto service = std::ranges::find(scenario.services, id, &ServiceSpec::id);
    chain += (chain.empty() ? "" : " → ") + service->name.in(language);
  }
  if (!chain.empty())
    append_block(lines, {(ja ? "専門的支援の最も長い道: " : "Longest way of backup: ") + chain});
  const Text note{
      "乱数を使わない見当です。偶然の波、待ちきれずに去る人、病床の空きは入っていません。案を決めるときは "
      "bansou run で。",
      "Without chance, without people who give up, without beds: a guess. Decide with bansou run."};
  append_block(lines, wrap(note.in(language), screen_width));
  return lines;
}

}  // namespace bansou
