#include "model/app/metrics_command.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include <fmt/format.h>

#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/app/text_output.hpp"
#include "model/experiment/metric_catalogue.hpp"
#include "model/io/places.hpp"
#include "model/io/scenario_reader.hpp"
#include "model/io/summary_json.hpp"
#include "model/io/unknown_name.hpp"

namespace bansou {
namespace {

/// Of Latin letters; others stay as they are.
std::string in_small_letters(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) {
    return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
  });
  return text;
}

std::array<std::string, 3> names_of(const Metric& metric) {
  return {metric.id, metric.name.ja, in_small_letters(metric.name.en)};
}

Text direction(const Metric& metric) {
  switch (metric.better) {
    case Better::lower:
      return {"少ないほどよい", "less is better"};
    case Better::higher:
      return {"多いほどよい", "more is better"};
    case Better::neither:
      break;
  }
  return {"良し悪しはない", "neither more nor less is better"};
}

Lines overview(const std::vector<Metric>& metrics, Language language) {
  Table table({Align::left, Align::left, Align::left});
  table.add(language == Language::ja ? std::vector<std::string>{"結果", "名前", "単位"}
                                     : std::vector<std::string>{"outcome", "name", "unit"});
  for (const Metric& metric : metrics)
    table.add({metric.id, metric.name.in(language), metric.unit.in(language)});
  return table.lines();
}

std::string named(const Metric& metric, Language language) {
  const bool ja = language == Language::ja;
  const std::string comma = ja ? "、" : ", ";
  std::string what = metric.unit.in(language) + comma + direction(metric).in(language);
  if (metric.headline) what += comma + (ja ? "案を判断する主な結果" : "options are judged on it");
  return fmt::format("{} — {}{}{}{}", metric.id, metric.name.in(language), ja ? "（" : " (", what,
                     ja ? "）" : ")");
}

/// What those with the same definition count, once.
Lines explained(const std::vector<Metric>& metrics, Language language) {
  Lines lines;
  for (auto one = metrics.begin(); one != metrics.end(); ++one) {
    const auto alike = [&](const Metric& other) { return other.definition == one->definition; };
    if (std::find_if(metrics.begin(), one, alike) != one) continue;
    for (const Metric& metric : metrics) {
      if (alike(metric)) lines.push_back(named(metric, language));
    }
    append_indented(lines, wrap(one->definition.in(language), screen_width - 2));
    lines.emplace_back();
  }
  for (const std::string& line : wrap(how_figures_are_made().in(language), screen_width))
    lines.push_back(line);
  return lines;
}

}  // namespace

std::vector<Metric> shipped_metrics(Language language) {
  const std::filesystem::path shipped = default_places({}).shipped;
  std::vector<Metric> metrics;
  for (MetricDefinition& one :
       metric_catalogue(read_scenario(shipped / "tottori.yaml", {shipped, shipped}, language)))
    metrics.push_back(std::move(one.metric));
  return metrics;
}

/// By the whole name, else by a part of it, else by what they are said to count.
std::vector<Metric> matching(const std::vector<Metric>& all, const std::string& wanted) {
  const std::string name = in_small_letters(wanted);
  std::vector<Metric> held;
  for (const Metric& metric : all) {
    const auto names = names_of(metric);
    if (std::ranges::find(names, name) != names.end()) return {metric};
    if (std::ranges::any_of(names,
                            [&](const std::string& one) { return one.find(name) != std::string::npos; }))
      held.push_back(metric);
  }
  if (held.empty()) {
    std::ranges::copy_if(all, std::back_inserter(held), [&](const Metric& metric) {
      const auto& [ja, en] = metric.definition;
      return ja.find(wanted) != std::string::npos || en.find(wanted) != std::string::npos;
    });
  }
  return held;
}

int metrics_command(const std::string& wanted, bool json, Console& console) {
  const std::vector<Metric> all = shipped_metrics(console.language);
  const std::vector<Metric> found = matching(all, wanted);
  if (found.empty()) {
    std::vector<std::string> known;
    for (const Metric& metric : all) known.insert(known.end(), {metric.id, metric.name.ja, metric.name.en});
    console.err << console.say(unknown_name({"結果", "outcome"}, wanted, known))
                << console.say({" 一覧: ", " All of them: "}) << console.program << " metrics\n";
    return 2;
  }
  if (json) {
    console.out << metrics_json(found);
    return 0;
  }
  const Language language = console.language;
  print_lines(wanted.empty() ? overview(found, language) : explained(found, language), console.out);
  return 0;
}

}  // namespace bansou
