#include "model/text/assumption_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/experiment/metric_catalogue.hpp"
#include "model/text/number_text.hpp"
#include "model/text/parameter_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

std::string source_text(const Scenario& scenario, const std::string& id, Language language) {
  if (id == assumption_source) return language == Language::ja ? "仮定" : "assumption";
  const auto found = scenario.sources.find(id);
  return found == scenario.sources.end() || found->second.title.empty() ? id : found->second.title;
}

std::string year_text(int year) { return year == 0 ? std::string(nothing) : std::to_string(year); }

}  // namespace

Text assumptions_in_short(const Scenario& scenario) {
  const std::size_t assumed = count_from(scenario.parameters, assumption_source);
  const std::size_t all = scenario.parameters.size();
  return {fmt::format("使った数値は{}個で、うち{}個は出典のない仮定です。", all, assumed),
          fmt::format("{} figures were used; {} of them are assumptions without a source.", all, assumed)};
}

std::vector<TextTable> assumption_tables(const Scenario& scenario, Language language) {
  const std::vector<std::string> head =
      language == Language::ja
          ? std::vector<std::string>{"名前", "記号", "値", "ありうる幅", "単位", "年", "出典", "理由"}
          : std::vector<std::string>{"Name", "Id",   "Value",  "Plausible range",
                                     "Unit", "Year", "Source", "Reason"};
  std::map<std::string, TextTable> groups;
  for (const auto& [name, parameter] : scenario.parameters) {
    groups[name.substr(0, name.find('.'))].rows.push_back(
        {parameter.label.in(language), name, written_value(parameter.value, parameter),
         written_range(parameter), unit_text(parameter.unit, language), year_text(parameter.year),
         source_text(scenario, parameter.source, language), parameter.reason.in(language)});
  }
  std::vector<TextTable> tables;
  for (auto& [prefix, table] : groups) {
    table.title = fmt::format("{} ({})", subject_text(scenario, prefix, language), table.rows.size());
    table.head = head;
    tables.push_back(std::move(table));
  }
  return tables;
}

TextTable sources_table(const Scenario& scenario, Language language) {
  TextTable table;
  const bool ja = language == Language::ja;
  table.title = ja ? "出典の一覧" : "Sources";
  table.head = ja ? std::vector<std::string>{"記号", "種類", "題名", "発行元", "年", "所在", "備考"}
                  : std::vector<std::string>{"Id", "Kind", "Title", "Publisher", "Year", "Address", "Note"};
  for (const auto& [id, source] : scenario.sources) {
    table.rows.push_back({id, source.tag, source.title, source.publisher, year_text(source.year),
                          source.address, source.note.in(language)});
  }
  return table;
}

Text source_kinds() {
  return {
      "種類: S 厚生労働省の資料に記載、P 公開ページで確認、D SかPから計算、"
      "K 背景知識（出典としては引用できません）",
      "Kind: S stated in the ministry's document, P seen on a public page, D computed from S or P, "
      "K background knowledge (not a citation)"};
}

TextTable heaviest_table(const Scenario& scenario, const std::vector<Weight>& weights, Language language) {
  const bool ja = language == Language::ja;
  const auto is_assumed = [&](const std::string& name) {
    const auto found = scenario.parameters.find(name);
    return found != scenario.parameters.end() && found->second.source == assumption_source;
  };
  TextTable table;
  for (const MetricDefinition& one : metric_catalogue(scenario)) {
    const Metric& metric = one.metric;
    if (!metric.headline) continue;
    const std::vector<std::string> names = heaviest(weights, metric.id);
    const auto name = std::ranges::find_if(names, is_assumed);
    if (name == names.end()) continue;
    const Parameter& assumption = scenario.parameters.at(*name);
    const auto written = [&](double value) {
      return with_unit(written_value(value, assumption), assumption.unit, language);
    };
    table.rows.push_back({metric.name.in(language), parameter_name(scenario, *name, language),
                          written(assumption.value), written(assumption.low), written(assumption.high)});
  }
  if (table.rows.empty()) return {};
  table.title = ja ? "結果を最も動かす仮定" : "The assumptions that move outcomes most";
  table.head =
      ja ? std::vector<std::string>{"結果", "仮定（出典なし）", "値", "下限", "上限"}
         : std::vector<std::string>{"Outcome", "Assumption (without a source)", "Value", "Low", "High"};
  table.columns = {Align::left, Align::left, Align::right, Align::right, Align::right};
  table.notes = {ja ? "鳥取県で仮定を幅いっぱいに動かして調べたものです。値を確かめるなら、ここからです。案の"
                      "比較が両端で変わる"
                      "かは、compare と ask の --robust で調べます。"
                    : "Found for Tottori by moving every assumption over its range. Figures to be looked up "
                      "first. Whether "
                      "a comparison changes at either end, --robust of compare and ask says."};
  return table;
}

}  // namespace bansou
