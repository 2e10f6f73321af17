#include "model/app/comparison_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

std::string cell_text(const Difference& difference, Language language) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  switch (difference.verdict) {
    case Verdict::falls:
    case Verdict::rises:
      return difference_text({difference.interval.mean, -infinite, infinite}, language);
    case Verdict::same:
      return "=";
    case Verdict::not_shown:
      return "?";
    case Verdict::unknown:
      break;
  }
  return nothing;
}

Lines groups_block(const Comparison& comparison, const std::string& title,
                   const std::vector<std::size_t>& groups, Language language) {
  std::vector<Align> columns(groups.size() + 1, right);
  columns.front() = left;
  Table table(columns);
  std::vector<std::string> head{""};
  for (const std::size_t group : groups) head.push_back(comparison.groups[group].name.in(language));
  table.add(std::move(head));
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    if (!comparison.metrics[metric].headline) continue;
    std::vector<std::string> row{comparison.metrics[metric].name.in(language)};
    for (const std::size_t group : groups) row.push_back(cell_text(comparison.at(metric, group), language));
    table.add(std::move(row));
  }
  Lines lines{title};
  append_indented(lines, table.lines());
  return lines;
}

std::string legend(Language language) {
  return language == Language::ja ? "（はっきりした差だけ数字。= ほぼ同じ、? 差は示せない）"
                                  : " (figures only where shown; = about the same, ? not shown)";
}

}  // namespace

std::string letter_of(std::size_t scenario) {
  return scenario < 26 ? std::string(1, static_cast<char>('A' + scenario)) : std::to_string(scenario + 1);
}

Lines bands_block(const Comparison& comparison, Language language) {
  std::vector<std::size_t> groups(bands);
  for (std::size_t band = 0; band < bands; ++band) groups[band] = first_band_group + band;
  const std::string title = language == Language::ja ? "人口規模別の差" : "Difference by population";
  return groups_block(comparison, title + legend(language), groups, language);
}

Lines concerned_block(const Comparison& comparison, const std::set<std::size_t>& municipalities,
                      Language language) {
  constexpr std::size_t few = 5;
  if (municipalities.empty() || municipalities.size() > few) return {};
  std::vector<std::size_t> groups;
  for (const std::size_t municipality : municipalities)
    groups.push_back(first_municipality_group + municipality);
  const std::string title =
      language == Language::ja ? "変更の対象となる市区町村の差" : "Difference where the change is made";
  return groups_block(comparison, title + legend(language), groups, language);
}

Lines selection_block(const std::vector<Selection>& selections, const std::vector<Metric>& metrics,
                      Language language) {
  const bool ja = language == Language::ja;
  Table table({left, left});
  for (const Selection& selection : selections) {
    std::string names;
    for (const std::size_t scenario : selection.contenders)
      names += (names.empty() ? "" : ja ? "、" : ", ") + letter_of(scenario);
    if (selection.contenders.size() > 1) names += ja ? "（決められない）" : " (a tie)";
    table.add({metrics[selection.metric].name.in(language), std::move(names)});
  }
  Lines lines{ja ? "最も良い案は、95%の確かさで次の中にある（地域全体、良い順）"
                 : "With 95% confidence the best is among these (whole region, best first)"};
  append_indented(lines, table.lines());
  return lines;
}

Lines towns_block(const Comparison& comparison, bool gaining, Language language) {
  constexpr std::size_t shown = 6;
  const bool ja = language == Language::ja;
  Lines towns;
  for (std::size_t group = first_municipality_group; group < comparison.groups.size(); ++group) {
    std::string what;
    for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
      const bool concerned = gaining ? comparison.gains(metric, group) : comparison.loses(metric, group);
      if (!comparison.metrics[metric].headline || !concerned) continue;
      what += (what.empty() ? "" : ja ? "、" : "; ") + comparison.metrics[metric].name.in(language);
    }
    if (!what.empty())
      towns.push_back(comparison.groups[group].name.in(language) + (ja ? "：" : ": ") + what);
  }
  const std::string title = gaining
                                ? (ja ? "はっきり良くなる市区町村" : "Municipalities that gain beyond doubt")
                                : (ja ? "はっきり悪くなる市区町村" : "Municipalities that lose beyond doubt");
  Lines lines{
      fmt::format("{}: {}", title, towns.empty() ? (ja ? "なし" : "none") : std::to_string(towns.size()))};
  for (std::size_t i = 0; i < std::min(towns.size(), shown); ++i) {
    append_indented(lines, {cut(towns[i], screen_width - 2)});
  }
  if (towns.size() > shown) lines.emplace_back("  …");
  return lines;
}

}  // namespace bansou
