#include "model/app/stationary_table.hpp"

#include <fmt/format.h>

#include "model/app/html.hpp"
#include "model/experiment/metric_list.hpp"
#include "model/text/caveats.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

const Text title{
    "何も変わらないまま続けば行き着く所（--stationary、地域全体、月ごと。人数は月末）",
    "Where it settles if nothing changes (--stationary; whole region, by month, people at its end)"};

Text unsure_legend() {
  const double percent = 100.0 * slight_drift;
  return {
      fmt::format(
          "? 平均の{:g}%を超えてまだ動いている可能性を、この反復では除けません。反復を増やすとわかります。",
          percent),
      fmt::format("? These replications do not rule out that it still moves by more than {:g}% of the "
                  "mean: more of them tell.",
                  percent)};
}

std::vector<std::string> head(Language language) {
  return language == Language::ja
             ? std::vector<std::string>{"", "最初の月", "最後の月", "定常の平均（95%区間）", "除いた月"}
             : std::vector<std::string>{"", "first month", "last month", "stationary (95% interval)", "cut"};
}

/// With its unit, unless it counts residents or its figures say so.
std::string name_text(const StationaryFigure& figure, Language language) {
  std::string name = figure.name.in(language);
  if (figure.unit == metric_units::people || figure.unit == metric_units::percent) return name;
  return name + (language == Language::ja ? "（" + figure.unit.ja + "）" : " (" + figure.unit.en + ")");
}

TextTable table(const Summary& summary, Language language) {
  using enum Align;
  const Text not_settled{fmt::format("{}年では落ち着かない", summary.years),
                         fmt::format("not settled after {} years", summary.years)};
  TextTable result{title.in(language), head(language), {}, {left, right, right, right, right}, {}};
  bool unsure = false;
  for (const StationaryFigure& figure : summary.stationary) {
    const bool settled = figure.months_cut.has_value();
    const std::string percent = figure.unit == metric_units::percent ? "%" : "";
    const std::string mark = figure.sure ? "" : "?";
    unsure = unsure || (settled && !figure.sure);
    result.rows.push_back(
        {name_text(figure, language), number_text(figure.at_start) + percent,
         number_text(figure.at_end) + percent,
         settled ? interval_text(figure.mean, language) + percent + mark : not_settled.in(language),
         settled ? std::to_string(*figure.months_cut) : nothing});
  }
  if (unsure) result.notes.push_back(unsure_legend().in(language));
  result.notes.push_back(stationary_method().in(language));
  return result;
}

}  // namespace

Lines stationary_block(const Summary& summary, Language language) {
  return summary.stationary.empty() ? Lines{} : table_block(table(summary, language));
}

std::string stationary_section(const Summary& summary, Language language) {
  return summary.stationary.empty() ? std::string() : html_section(table(summary, language), "h2");
}

}  // namespace bansou
