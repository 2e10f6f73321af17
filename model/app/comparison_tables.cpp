#include "model/app/comparison_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "model/app/group_tables.hpp"
#include "model/app/lagging_table.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/text/comparison_notes.hpp"
#include "model/text/difference_text.hpp"
#include "model/text/hanging_text.hpp"
#include "model/text/in_vain_note.hpp"
#include "model/text/number_text.hpp"
#include "model/text/option_text.hpp"

namespace bansou {
namespace {

using enum Align;

/// A wait is marked where, under A or B, residents wait for a team that does not keep up.
std::string name_text(const Compared& a, const Compared& b, const Metric& metric, Language language) {
  return metric.name.in(language) + hanging_mark(a.summary.hanging, metric.id) +
         overload_mark(std::max(a.summary.at(metric.id, region_group).overloaded_share,
                                b.summary.at(metric.id, region_group).overloaded_share));
}

/// Whom a change concerns that only one of the two has.
std::set<std::size_t> concerned_by_differences(const Scenario& a, const Scenario& b, Language language) {
  std::set<std::size_t> concerned;
  for (const Change* change : differing_changes(a, b, language))
    concerned.insert(change->municipalities.begin(), change->municipalities.end());
  return concerned;
}

std::vector<std::string> names_in(const TextTable& table) {
  std::vector<std::string> names;
  names.reserve(table.rows.size());
  for (const auto& row : table.rows) names.push_back(row.front());
  return names;
}

/// Headline outcomes of the region under A and B, with the intervals that the verdicts rest on.
TextTable region_table(const Compared& a, const Compared& b, const Comparison& comparison,
                       Language language) {
  const bool ja = language == Language::ja;
  const std::string minus = b.letter + "−" + a.letter;
  TextTable table;
  table.title = ja ? "主な結果（地域全体）" : "Headline outcomes (whole region)";
  table.head =
      ja ? std::vector<std::string>{"", a.letter, b.letter, minus + "（同時95%区間）", "", "判定"}
         : std::vector<std::string>{"", a.letter, b.letter, minus + " (simultaneous 95%)", "", "verdict"};
  table.columns = {left, right, right, right, left, left};
  bool overloaded = false;
  bool at_least = false;
  bool fragile = false;
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    if (!comparison.metrics[metric].headline) continue;
    const Difference& difference = comparison.at(metric, region_group);
    table.rows.push_back({name_text(a, b, comparison.metrics[metric], language),
                          level_text(difference.a, difference.a_at_least),
                          level_text(difference.b, difference.b_at_least),
                          difference_text(difference.simultaneous, language),
                          difference_unit(comparison.metrics[metric]).in(language),
                          judgement_text(comparison.better(metric, region_group), difference, language)});
    overloaded = overloaded || table.rows.back().front().ends_with("†");
    fragile = fragile || difference.fragile;
    at_least = at_least || difference.a_at_least || difference.b_at_least;
  }
  if (overloaded) table.notes.push_back(overload_legend().in(language));
  if (at_least) table.notes.push_back(at_least_legend().in(language));
  if (fragile) table.notes.push_back(fragile_legend().in(language));
  std::vector<Text> notes{hanging_legend(a.scenario, a.summary.hanging, names_in(table))};
  if (is_hardly_any_in_vain(a.summary) || is_hardly_any_in_vain(b.summary))
    notes.push_back(in_vain_note(a.scenario, {{a.letter, waiting_for_a_worker(a.summary)},
                                              {b.letter, waiting_for_a_worker(b.summary)}}));
  std::ranges::transform(comparison_notes(comparison), std::back_inserter(notes), &Remark::text);
  for (const Text& note : notes) {
    if (!note.ja.empty()) table.notes.push_back(note.in(language));
  }
  return table;
}

/// Whose residents wait longest under both, and whether the worst wait gets shorter.
TextTable worst_table(const Compared& first, const Compared& second, const Comparison& comparison,
                      Language language) {
  if (comparison.worst.empty()) return {};
  const bool ja = language == Language::ja;
  const std::string &a = first.letter, &b = second.letter;
  const std::string difference = b + "−" + a;
  TextTable table;
  table.title = ja ? "最も長く待つ市区町村（反復の平均で選ぶ。日）"
                   : "Where residents wait longest (judged on the mean over replications; days)";
  table.head = ja ? std::vector<std::string>{"", a, "", b, "", difference + "（同時95%区間）", "判定"}
                  : std::vector<std::string>{"", a, "", b, "", difference + " (simultaneous 95%)", "verdict"};
  table.columns = {left, left, right, left, right, right, left};
  std::size_t unknown = 0;
  for (const WorstServed& worst : comparison.worst) {
    const Difference& found = worst.difference;
    const Metric& metric = comparison.metrics[worst.metric];
    table.rows.push_back(
        {metric.name.in(language) + hanging_mark(first.summary.hanging, metric.id),
         comparison.groups[worst.under_a].name.in(language), level_text(found.a, found.a_at_least),
         comparison.groups[worst.under_b].name.in(language), level_text(found.b, found.b_at_least),
         difference_text(found.simultaneous, language), judgement_text(metric.better, found, language)});
    unknown = std::max(unknown, worst.unknown);
  }
  if (unknown > 0) {
    const Text note{
        fmt::format("ほかに、下限しか分からない町が最大で{}あり、もっと長いかもしれません。", unknown),
        fmt::format("Of up to {} other municipalities only a lower bound is known: they may be worse.",
                    unknown)};
    table.notes.push_back(note.in(language));
  }
  return table;
}

/// Municipalities that gain, or lose, beyond doubt, and by how much.
TextTable towns_list(const Comparison& comparison, bool gaining, Language language) {
  constexpr std::size_t shown = 6;
  constexpr std::size_t outcomes_shown = 3;
  const bool ja = language == Language::ja;
  std::vector<std::string> towns;
  for (const std::size_t group : of_kind(comparison.groups, Group::Kind::municipality)) {
    std::vector<std::string> what;
    for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
      const bool concerned = gaining ? comparison.gains(metric, group) : comparison.loses(metric, group);
      if (!comparison.metrics[metric].headline || !concerned) continue;
      what.push_back(comparison.metrics[metric].name.in(language) + " " +
                     difference_text(comparison.at(metric, group).simultaneous, language) + " " +
                     difference_unit(comparison.metrics[metric]).in(language));
    }
    if (what.empty()) continue;
    const std::size_t more = what.size() - std::min(what.size(), outcomes_shown);
    what.resize(what.size() - more);
    std::string text = comparison.groups[group].name.in(language) + (ja ? "：" : ": ") +
                       fmt::format("{}", fmt::join(what, ja ? "、" : "; "));
    if (more > 0)
      text += Text{fmt::format("、ほか{}項目", more), fmt::format("; {} more", more)}.in(language);
    towns.push_back(std::move(text));
  }
  const std::string title = gaining
                                ? (ja ? "はっきり良くなる市区町村" : "Municipalities that gain beyond doubt")
                                : (ja ? "はっきり悪くなる市区町村" : "Municipalities that lose beyond doubt");
  if (towns.empty()) return {title + ": " + (ja ? "なし" : "none"), {}, {}};
  TextTable list;
  list.title = fmt::format("{}: {}{}", title, towns.size(),
                           ja ? "（差と同時95%区間）" : " (differences, simultaneous 95%)");
  const std::size_t more = towns.size() - std::min(towns.size(), shown);
  towns.resize(towns.size() - more);
  list.notes = std::move(towns);
  if (more > 0)
    list.notes.push_back(
        Text{fmt::format("ほか{}市区町村", more), fmt::format("and {} more", more)}.in(language));
  return list;
}

}  // namespace

std::string letter_of(std::size_t scenario) {
  return scenario < 26 ? std::string(1, static_cast<char>('A' + scenario)) : std::to_string(scenario + 1);
}

std::vector<TextTable> comparison_tables(const Compared& a, const Compared& b, const Comparison& comparison,
                                         Language language) {
  const std::set<std::size_t> concerned = concerned_by_differences(a.scenario, b.scenario, language);
  std::vector<TextTable> tables{
      region_table(a, b, comparison, language),
      bands_table(comparison, language),
      health_centres_table(comparison, language),
      concerned_table(comparison, concerned, language),
      cases_table(comparison, concerned, a.scenario.years, a.letter, b.letter, language),
      worst_table(a, b, comparison, language),
      lagging_table(a, b, language),
      towns_list(comparison, true, language),
      towns_list(comparison, false, language)};
  std::erase_if(tables, [](const TextTable& table) { return table.title.empty(); });
  return tables;
}

Text comparison_method(const Comparison& comparison) {
  const Text same = same_range({"A", "A"});
  const Text pairs = comparison.options > 1 ? Text{"・案どうしの組", " and pairs of options"} : Text{};
  return {
      fmt::format(
          "区間と判定は、主な結果と案のすべて{}をまとめて95%の確かさで見たものです"
          "（差の数は、地域全体{}、人口規模別{}、市区町村別{}、保健所の管内別{}。それぞれの表でまとめて）。"
          "件数の少ない市区町村の区間は、おおよそのものです。"
          "区間全体が{}に収まる差を「ほぼ同じ」とします。",
          pairs.ja, comparison.family[0], comparison.family[1], comparison.family[2], comparison.family[3],
          same.ja),
      fmt::format(
          "Intervals and verdicts hold together with 95% confidence, for all headline outcomes, "
          "options{} ({} differences for the region, {} by population, {} by municipality, {} by health "
          "centre; each "
          "table by itself; approximate for municipalities where little happens). A difference whose whole "
          "interval lies within {}, counts as the same.",
          pairs.en, comparison.family[0], comparison.family[1], comparison.family[2], comparison.family[3],
          same.en)};
}

}  // namespace bansou
