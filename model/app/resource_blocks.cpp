#include "model/app/resource_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/app/screen.hpp"
#include "model/text/given_up_note.hpp"
#include "model/text/number_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {

using enum Align;

std::string overload_text(const PlaceLoad& place, Language language) {
  const bool ja = language == Language::ja;
  if (place.pace == Pace::backlog_grows) {
    const std::string growth = interval_text(place.growth, language, 0);
    return ja ? fmt::format("滞留が年{}件ずつ増える", growth)
              : fmt::format("backlog grows by {} a year", growth);
  }
  if (place.pace == Pace::lacks_slots) {
    const std::string growth = interval_text(place.slot_growth, language, 0);
    return ja ? fmt::format("枠の空きを待つ人が年{}人ずつ増える", growth)
              : fmt::format("line for slots grows by {} a year", growth);
  }
  const std::string share = fixed_text(100.0 * place.utilisation, 0);
  return ja ? fmt::format("余力なし（稼働率{}%）", share) : fmt::format("no slack ({}% worked)", share);
}

std::string beds_text(const Summary& summary, Language language) {
  constexpr std::size_t shown = 4;
  if (summary.beds.empty()) return {};
  const bool ja = language == Language::ja;
  const auto share = [&](const sim::Interval& occupancy) { return interval_text(occupancy, language) + "%"; };
  std::string text =
      (ja ? "病床利用率（月平均、95%区間）: 地域全体 " : "Bed occupancy (mean, 95%): whole region ") +
      share(summary.at("bed_occupancy", region_group).interval);
  if (summary.beds.size() > 1) {
    text += ja ? "。圏域別（高い順）: " : "; by area, fullest first: ";
    for (std::size_t i = 0; i < std::min(summary.beds.size(), shown); ++i) {
      const PlaceBeds& area = summary.beds[i];
      text += (i == 0 ? "" : ja ? "、" : ", ") + area.name.in(language) + " " + share(area.occupancy);
    }
    if (summary.beds.size() > shown) {
      const std::size_t more = summary.beds.size() - shown;
      text += Text{fmt::format("、ほか{}圏域", more), ", " + counted(more, "more areas")}.in(language);
    }
  }
  return text;
}

Lines beds_block(const Summary& summary, Language language) {
  const std::string text = beds_text(summary, language);
  return text.empty() ? Lines{} : wrap(text, screen_width);
}

Lines teams_block(const Scenario& scenario, const Summary& summary, Language language) {
  constexpr std::size_t shown = 3;
  const bool ja = language == Language::ja;
  const Text title{
      "職員（人員 = はじめの常勤換算、稼働率 = 働いた時間 ÷ 支援に使える時間、時間外 = "
      "年間）と追いつかない所",
      "Staff (FTE at the start; utilisation = worked of available hours; overtime a year), who lags"};
  Lines lines{title.in(language)};
  Table table({left, right, left, right, left, right, right, left, left});
  for (const TeamSummary& team : summary.teams) {
    if (team.places == 0) continue;
    table.add({team.name.in(language), std::to_string(team.places), ja ? "チーム" : "teams",
               fte_text(team.fte), ja ? "人" : "FTE",
               estimate_text(summary.at("utilisation." + team.id, region_group), language) + "%",
               (ja ? "時間外 " : "overtime ") +
                   number_text(summary.at("overtime." + team.id, region_group).interval.mean),
               ja ? "時間" : "h",
               team.overloaded.empty() ? (ja ? "滞留の増加は見られない" : "no growth seen")
                                       : fmt::format("{}/{} {}", team.overloaded.size(), team.places,
                                                     ja ? "か所が追いつかない" : "lag")});
  }
  const Lines rows = table.lines();
  auto row = rows.begin();
  for (const TeamSummary& team : summary.teams) {
    if (team.places == 0) continue;
    append_indented(lines, {*row++});
    std::string worst;
    for (std::size_t i = 0; i < std::min(team.overloaded.size(), shown); ++i) {
      const PlaceLoad& place = team.overloaded[i];
      worst += (i == 0 ? ""
                : ja   ? "、"
                       : "; ") +
               place.name.in(language) + (ja ? "：" : ": ") + overload_text(place, language);
    }
    if (team.overloaded.size() > shown) {
      const std::size_t more = team.overloaded.size() - shown;
      worst += Text{fmt::format("、ほか{}か所", more), fmt::format("; {} more", more)}.in(language);
    }
    if (worst.empty()) continue;
    for (const std::string& line : wrap(worst, screen_width - 4)) append_indented(lines, {"  " + line});
  }
  append_indented(lines, wrap(given_up_note(scenario, summary).in(language), screen_width - 2));
  return lines;
}

}  // namespace bansou
