#include "model/app/figures_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "model/io/result_header.hpp"
#include "model/text/caveats.hpp"
#include "model/text/difference_text.hpp"

namespace bansou {
namespace {

/// What people wrote is text, also where a spreadsheet would take it for a formula.
std::string cell(std::string_view written) {
  const bool is_formula =
      !written.empty() && std::string_view("=+-@\t").find(written.front()) != written.npos;
  const std::string text = (is_formula ? "'" : "") + std::string(written);
  if (text.find_first_of(",\"\n") == text.npos) return text;
  std::string quoted = "\"";
  for (const char byte : text) quoted += byte == '"' ? "\"\"" : std::string(1, byte);
  return quoted + '"';
}

std::string cell(double figure) {
  if (!std::isfinite(figure)) return "";
  return std::abs(figure) < 1e6 ? fmt::format("{:.6g}", figure) : fmt::format("{:.0f}", figure);
}

std::string row(const std::vector<std::string>& cells) { return fmt::format("{}\n", fmt::join(cells, ",")); }

/// "# Bansō 0.1.0: 鳥取県 現状 | ...": a comment to whoever reads it as a table.
std::string origin(const Scenario& scenario, const std::string& titles, std::size_t replications,
                   Language language) {
  const Text from{fmt::format("# Bansō {}: {} | {} | {} | 反復{}回、乱数の種 {} | {}", BANSOU_VERSION, titles,
                              region_text(scenario).ja, period_text(scenario).ja, replications, scenario.seed,
                              calibration_banner(scenario).ja),
                  fmt::format("# Bansō {}: {} | {} | {} | {} replications, seed {} | {}", BANSOU_VERSION,
                              titles, region_text(scenario).en, period_text(scenario).en, replications,
                              scenario.seed, calibration_banner(scenario).en)};
  std::string line = from.in(language) + " | " + limits_of_use().in(language);
  std::ranges::replace(line, '\n', ' ');
  return "\xEF\xBB\xBF" + row({line});
}

using Heads = std::vector<std::string>;

const Heads& heads_of_group(Language language) {
  static const Heads ja{"まとまり", "コード", "名前", "人口", "結果の名", "結果"};
  static const Heads en{"kind", "code", "name", "residents", "metric", "outcome"};
  return language == Language::ja ? ja : en;
}

const std::string& kind_of(const Group& group, Language language) {
  static const std::array<Text, group_kinds.size()> names{{{"地域全体", "region"},
                                                           {"人口規模", "population band"},
                                                           {"市区町村", "municipality"},
                                                           {"保健所の管内", "health centre"}}};
  return names.at(static_cast<std::size_t>(group.kind)).in(language);
}

std::vector<std::string> cells_of(const Group& group, const Metric& metric, Language language) {
  return {kind_of(group, language),
          cell(group.id),
          cell(group.name.in(language)),
          fmt::format("{:.0f}", group.population),
          metric.id,
          cell(metric.name.in(language))};
}

std::vector<std::string> joined(std::vector<std::string> cells, const std::vector<std::string>& more) {
  cells.insert(cells.end(), more.begin(), more.end());
  return cells;
}

/// Calls `add(metric, group)` for all that has residents.
template <class Figures, class Add>
void for_each_figure(const Figures& figures, Add&& add) {
  for (std::size_t metric = 0; metric < figures.metrics.size(); ++metric) {
    for (std::size_t group = 0; group < figures.groups.size(); ++group) {
      if (!figures.groups[group].municipalities.empty()) add(metric, group);
    }
  }
}

}  // namespace

std::string figures_csv(const Scenario& scenario, const Summary& summary, Language language) {
  const bool ja = language == Language::ja;
  std::string csv = origin(scenario, scenario.title.in(language), summary.replications, language);
  csv += row(joined(heads_of_group(language),
                    ja ? Heads{"単位", "平均", "95%区間の下端", "95%区間の上端", "下限だけが分かる"}
                       : Heads{"unit", "mean", "low 95%", "high 95%", "lower bound"}));
  for_each_figure(summary, [&](std::size_t metric, std::size_t group) {
    const Estimate& estimate = summary.at(metric, group);
    const bool known = estimate.observed > 0;
    const auto figure = [&](double value) { return known ? cell(value) : std::string(); };
    csv += row(joined(cells_of(summary.groups[group], summary.metrics[metric], language),
                      {cell(summary.metrics[metric].unit.in(language)), figure(estimate.interval.mean),
                       figure(estimate.interval.low), figure(estimate.interval.high),
                       known && estimate.at_least ? "≥" : ""}));
  });
  return csv;
}

std::string figures_csv(const Compared& a, const std::vector<ComparedOption>& options, Language language) {
  const bool ja = language == Language::ja;
  std::string titles = a.letter + " = " + a.scenario.title.in(language);
  for (const ComparedOption& option : options)
    titles += ", " + option.side.letter + " = " + option.side.scenario.title.in(language);
  std::string csv = origin(a.scenario, titles, options.front().comparison.replications, language);
  const Heads first{ja ? "案" : "option"};
  csv += row(joined(
      joined(first, heads_of_group(language)),
      ja ? Heads{"差の単位", a.letter, "案の値", "差", "同時95%区間の下端", "同時95%区間の上端", "判定"}
         : Heads{"unit of difference", a.letter, "option's", "difference", "low (simultaneous 95%)",
                 "high (simultaneous 95%)", "verdict"}));
  for (const ComparedOption& option : options) {
    const Comparison& comparison = option.comparison;
    for_each_figure(comparison, [&](std::size_t metric, std::size_t group) {
      const Difference& difference = comparison.at(metric, group);
      csv += row(joined(joined({option.side.letter},
                               cells_of(comparison.groups[group], comparison.metrics[metric], language)),
                        {cell(difference_unit(comparison.metrics[metric]).in(language)), cell(difference.a),
                         cell(difference.b), cell(difference.simultaneous.mean),
                         cell(difference.simultaneous.low), cell(difference.simultaneous.high),
                         cell(judgement_text(comparison.better(metric, group), difference, language))}));
    });
  }
  return csv;
}

}  // namespace bansou
