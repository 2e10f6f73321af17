#include "model/app/comparison_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "model/app/difference_text.hpp"
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
                      std::size_t family, Language language) {
  const bool ja = language == Language::ja;
  Table table({left, left});
  for (const Selection& selection : selections) {
    std::string names;
    for (const std::size_t scenario : selection.contenders)
      names += (names.empty() ? "" : ja ? "、" : ", ") + letter_of(scenario);
    if (selection.contenders.size() > 1) names += ja ? "（決められない）" : " (a tie)";
    table.add({metrics[selection.metric].name.in(language), std::move(names)});
  }
  Lines lines{
      ja ? "最も良い案は、すべての結果を合わせて95%の確かさで、次の中にある（地域全体、良い順）"
         : "With 95% confidence for all outcomes together, the best is among these (whole region, best "
           "first)"};
  append_indented(lines, table.lines());
  const Text relation{
      fmt::format("上の判定と同じ{}個の同時区間によります。「改善」と判定された案があればAは残らず、"
                  "「悪化」と判定された案も、ほかの案に劣ると示された案も残りません。",
                  family),
      fmt::format("By the same {} simultaneous intervals as the verdicts: A is out where an option is judged "
                  "better; an option is out where it is judged worse, or shown to be worse than another.",
                  family)};
  append_indented(lines, wrap(relation.in(language), screen_width - 2));
  return lines;
}

Lines worst_block(const Comparison& comparison, const std::string& a, const std::string& b,
                  Language language) {
  if (comparison.worst.empty()) return {};
  const bool ja = language == Language::ja;
  const std::string difference = b + "−" + a;
  Table table({left, left, right, left, right, right, left});
  table.add(ja ? std::vector<std::string>{"", a, "", b, "", difference + "（同時95%区間）", "判定"}
               : std::vector<std::string>{"", a, "", b, "", difference + " (simultaneous 95%)", "verdict"});
  std::size_t unknown = 0;
  for (const WorstServed& worst : comparison.worst) {
    const Difference& found = worst.difference;
    const Metric& metric = comparison.metrics[worst.metric];
    table.add({metric.name.in(language), comparison.groups[worst.under_a].name.in(language),
               level_text(found.a, found.a_at_least), comparison.groups[worst.under_b].name.in(language),
               level_text(found.b, found.b_at_least), difference_text(found.simultaneous, language),
               judgement_text(metric.better, found.verdict, language)});
    unknown = std::max(unknown, worst.unknown);
  }
  Lines lines{ja ? "最も長く待つ市区町村（反復の平均で選ぶ。日）"
                 : "Where residents wait longest (judged on the mean over replications; days)"};
  append_indented(lines, table.lines());
  if (unknown > 0) {
    const Text note{
        fmt::format("ほかに、下限しか分からない町が{}まであり、もっと長いかもしれません。", unknown),
        fmt::format("Of up to {} other municipalities only a lower bound is known: they may be "
                    "worse.",
                    unknown)};
    append_indented(lines, wrap(note.in(language), screen_width - 2));
  }
  return lines;
}

Lines towns_block(const Comparison& comparison, bool gaining, Language language) {
  constexpr std::size_t shown = 6;
  constexpr std::size_t outcomes_shown = 3;
  const bool ja = language == Language::ja;
  std::vector<std::string> towns;
  for (std::size_t group = first_municipality_group; group < comparison.groups.size(); ++group) {
    std::vector<std::string> what;
    for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
      const bool concerned = gaining ? comparison.gains(metric, group) : comparison.loses(metric, group);
      if (!comparison.metrics[metric].headline || !concerned) continue;
      what.push_back(comparison.metrics[metric].name.in(language) + " " +
                     difference_text(comparison.at(metric, group).simultaneous, language) + " " +
                     difference_unit(comparison.metrics[metric], language));
    }
    if (what.empty()) continue;
    const std::size_t more = what.size() - std::min(what.size(), outcomes_shown);
    what.resize(what.size() - more);
    std::string text = comparison.groups[group].name.in(language) + (ja ? "：" : ": ") +
                       fmt::format("{}", fmt::join(what, ja ? "、" : "; "));
    if (more > 0) text += Text{fmt::format("、ほか{}", more), fmt::format("; {} more", more)}.in(language);
    towns.push_back(std::move(text));
  }
  const std::string title = gaining
                                ? (ja ? "はっきり良くなる市区町村" : "Municipalities that gain beyond doubt")
                                : (ja ? "はっきり悪くなる市区町村" : "Municipalities that lose beyond doubt");
  if (towns.empty()) return {title + ": " + (ja ? "なし" : "none")};
  Lines lines{fmt::format("{}: {}{}", title, towns.size(),
                          ja ? "（差と同時95%区間）" : " (differences, simultaneous 95%)")};
  for (std::size_t i = 0; i < std::min(towns.size(), shown); ++i)
    append_indented(lines, wrap(towns[i], screen_width - 2));
  if (towns.size() > shown) {
    const std::size_t more = towns.size() - shown;
    append_indented(lines,
                    {Text{fmt::format("ほか{}", more), fmt::format("and {} more", more)}.in(language)});
  }
  return lines;
}

}  // namespace bansou
