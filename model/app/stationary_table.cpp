#include "model/app/stationary_table.hpp"

#include <fmt/format.h>

#include "model/app/html.hpp"
#include "model/app/number_text.hpp"
#include "model/app/screen.hpp"

namespace bansou {
namespace {

const Text title{
    "何も変わらないまま続けば行き着く所（--stationary、地域全体、月ごと。人数は月末）",
    "Where it settles if nothing changes (--stationary; whole region, by month, people at its end)"};

std::vector<std::string> head(Language language) {
  return language == Language::ja
             ? std::vector<std::string>{"", "最初の月", "最後の月", "定常の平均（95%区間）", "除いた月"}
             : std::vector<std::string>{"", "first month", "last month", "stationary (95% interval)", "cut"};
}

/// With its unit, unless it counts residents or its figures say so.
std::string name_text(const StationaryFigure& figure, Language language) {
  const std::string name = figure.name.in(language);
  if (figure.unit.en == "people" || figure.unit.en == "%") return name;
  return name + (language == Language::ja ? "（" + figure.unit.ja + "）" : " (" + figure.unit.en + ")");
}

std::vector<std::vector<std::string>> rows(const Summary& summary, Language language) {
  const Text not_settled{fmt::format("{}年では落ち着かない", summary.years),
                         fmt::format("not settled after {} years", summary.years)};
  std::vector<std::vector<std::string>> result;
  for (const StationaryFigure& figure : summary.stationary) {
    const bool settled = figure.months_cut.has_value();
    const std::string percent = figure.unit.en == "%" ? "%" : "";
    result.push_back({name_text(figure, language), number_text(figure.at_start) + percent,
                      number_text(figure.at_end) + percent,
                      settled ? interval_text(figure.mean, language) + percent : not_settled.in(language),
                      settled ? std::to_string(*figure.months_cut) : nothing});
  }
  return result;
}

}  // namespace

Text stationary_method() {
  return {
      "定常と宣言した実験：はじめの月を MSER-5 で除き（反復の平均に対して、種類ごとに一つの切れ目）、"
      "残りの月の平均を反復ごとに求めます。半分より多く除くことになるもの、"
      "残りの前半と後半が偶然では説明できないほど違うもの、内訳が落ち着かないものは"
      "「落ち着かない」とします。"
      "短い期間や少ない反復では、ゆっくりした動きを見落とします。"
      "落ち着かないものは、もっと長く計算してください。"
      "区間の下端は0で切り、稼働率が100%を超える分は時間外労働です。"
      "初回相談や危機の件数は年ごとにしか残らないので、ここには入りません。",
      "Declared stationary: the first months are cut by MSER-5 (one cut a figure, on the mean over "
      "replications), and the mean of the rest is taken in each replication. A figure has not settled if "
      "more "
      "than half would be cut, if the two halves of the rest differ beyond chance, or if one of its parts "
      "has "
      "not. Short periods and few replications hide slow movement. What has not settled: simulate longer. "
      "Bounds "
      "are cut at 0; utilisation above 100% is overtime. First contacts and crises are kept by year only, so "
      "they are not here."};
}

Lines stationary_block(const Summary& summary, Language language) {
  if (summary.stationary.empty()) return {};
  using enum Align;
  Table table({left, right, right, right, right});
  table.add(head(language));
  for (auto& row : rows(summary, language)) table.add(std::move(row));
  Lines lines{title.in(language)};
  append_indented(lines, table.lines());
  append_indented(lines, wrap(stationary_method().in(language), screen_width - 2));
  return lines;
}

std::string stationary_section(const Summary& summary, Language language) {
  if (summary.stationary.empty()) return {};
  return element("h2", title.in(language)) + html_table(head(language), rows(summary, language), 1) +
         element("p class=\"note\"", stationary_method().in(language));
}

}  // namespace bansou
