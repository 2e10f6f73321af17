#include "model/app/comparison_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "model/app/baseline_text.hpp"
#include "model/app/comparison_blocks.hpp"
#include "model/app/difference_text.hpp"
#include "model/app/option_text.hpp"
#include "model/app/screen.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/app/table.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

std::string factor_text(double factor) {
  return factor > 0.0 && std::isfinite(factor) ? "1/" + number_text(factor) : nothing;
}

/// A wait is marked where, under A or B, residents wait for a team that does not keep up.
std::string name_text(const Compared& a, const Compared& b, const Metric& metric, Language language) {
  const bool overloaded = a.summary.at(metric.id, 0).overloaded_share >= worth_a_mark ||
                          b.summary.at(metric.id, 0).overloaded_share >= worth_a_mark;
  return metric.name.in(language) + (overloaded ? " †" : "");
}

std::set<std::size_t> newly_concerned(const Scenario& a, const Scenario& b, Language language) {
  std::set<std::size_t> concerned;
  for (const Change* change : new_changes(a, b, language)) {
    concerned.insert(change->municipalities.begin(), change->municipalities.end());
  }
  return concerned;
}

Lines header(const Compared& first, const Compared& second, const Comparison& comparison, Language language) {
  const Scenario& a = first.scenario;
  const Scenario& b = second.scenario;
  Lines lines{first.letter + ": " + a.title.in(language), second.letter + ": " + b.title.in(language)};
  append_indented(lines, wrap(b.question.in(language), screen_width - 2));
  const Text pairs{fmt::format("同じ偶然のもとで{}回ずつ", comparison.replications),
                   fmt::format("{} replications each, under the same chance", comparison.replications)};
  append_indented(lines, setting_block(a, pairs, language));
  for (const Change* change : new_changes(a, b, language)) {
    append_indented(lines, wrap("+ " + change_text(b, *change, language), screen_width - 2));
  }
  for (const std::string& line : baseline_lines(a, b, language))
    append_indented(lines, wrap("+ " + line, screen_width - 2));
  append_indented(lines, {cost_text(a, b, language)});
  return lines;
}

Lines region_block(const Compared& a, const Compared& b, const Comparison& comparison, Language language) {
  const bool ja = language == Language::ja;
  Lines lines{ja ? "主な結果（地域全体）" : "Headline outcomes (whole region)"};
  Table table({left, right, right, right, left, left, right});
  const std::string minus = b.letter + "−" + a.letter;
  table.add(
      ja ? std::vector<std::string>{"", a.letter, b.letter, minus + "（同時95%区間）", "", "判定", "ばらつき"}
         : std::vector<std::string>{"", a.letter, b.letter, minus + " (simultaneous 95%)", "", "verdict",
                                    "variance"});
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    if (!comparison.metrics[metric].headline) continue;
    const Difference& difference = comparison.at(metric, 0);
    table.add({name_text(a, b, comparison.metrics[metric], language),
               level_text(difference.a, difference.a_at_least),
               level_text(difference.b, difference.b_at_least),
               difference_text(difference.simultaneous, language),
               difference_unit(comparison.metrics[metric], language),
               judgement_text(comparison.metrics[metric].better, difference.verdict, language),
               factor_text(difference.variance_reduction)});
  }
  append_indented(lines, table.lines());
  if (std::any_of(lines.begin(), lines.end(),
                  [](const std::string& line) { return line.find(" †") != line.npos; })) {
    lines.push_back(
        ja ? "  † "
             "受け持つ窓口が仕事に追いつかず、待ちが延びていく町に住む人が1割以上。平均だけでは判断できません"
             "。"
           : "  † at least a tenth live where the team cannot keep up and the wait goes on growing.");
  }
  return lines;
}

Text method(const Comparison& comparison) {
  const Text pairs = comparison.options > 1 ? Text{"・案どうしの組", " and pairs of options"} : Text{};
  return {
      fmt::format("区間と判定は、主な結果と案のすべて{}をまとめて95%の確かさで見たものです"
                  "（差の数は、地域全体{}、人口規模別{}、市区町村別{}。それぞれの表でまとめて）。"
                  "Aの{:.0f}%に満たない差、待ちでは1時間に満たない差は「ほぼ同じ」とします。"
                  "ばらつきは、同じ偶然のもとで比べたことで差の分散が何分の1になったかです。",
                  pairs.ja, comparison.family[0], comparison.family[1], comparison.family[2],
                  100.0 * practical_threshold),
      fmt::format("Intervals and verdicts hold together with 95% confidence, for all headline outcomes, "
                  "options{} ({} differences for the region, {} by population, {} by municipality; each "
                  "table by itself). A difference below {:.0f}% of A, or below an hour of waiting, counts "
                  "as the same. Variance: what is left of the difference's variance for comparing under "
                  "the same chance.",
                  pairs.en, comparison.family[0], comparison.family[1], comparison.family[2],
                  100.0 * practical_threshold)};
}

}  // namespace

std::vector<std::string> comparison_lines(const Compared& a, const Compared& b, const Comparison& comparison,
                                          Language language) {
  Lines lines = header(a, b, comparison, language);
  append_block(lines, region_block(a, b, comparison, language));
  append_block(lines, bands_block(comparison, language));
  append_block(lines,
               concerned_block(comparison, newly_concerned(a.scenario, b.scenario, language), language));
  append_block(lines, worst_block(comparison, a.letter, b.letter, language));
  append_block(lines, towns_block(comparison, true, language));
  append_block(lines, towns_block(comparison, false, language));
  append_block(lines, wrap(method(comparison).in(language), screen_width));
  return lines;
}

}  // namespace bansou
