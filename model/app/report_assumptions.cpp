#include "model/app/report_assumptions.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>

#include "model/app/change_text.hpp"
#include "model/app/html.hpp"
#include "model/app/number_text.hpp"
#include "model/experiment/cost.hpp"

namespace bansou {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// What a group of parameters is about: the service or team whose id their names begin with, or a field of
/// the model.
std::string group_name(const Scenario& scenario, const std::string& prefix, Language language) {
  static const std::map<std::string, Text> fields{
      {"need", {"支援の必要とその経過", "Need and its course"}},
      {"snapshot", {"期首の状態", "The state at the start"}},
      {"work", {"働き方と移動", "Working time and travel"}},
      {"effect", {"支援と待ちの効果", "Effects of support and of waiting"}},
      {"cost", {"費用", "Cost"}}};
  for (const TeamSpec& team : scenario.teams) {
    if (team.id == prefix) return team.name.in(language) + (language == Language::ja ? "の人員" : ": staff");
  }
  for (const ServiceSpec& service : scenario.services) {
    if (service.id == prefix) return service.name.in(language);
  }
  const auto known = fields.find(prefix);
  return known == fields.end() ? prefix : known->second.in(language);
}

std::string source_text(const Scenario& scenario, const std::string& id, Language language) {
  if (id == "assumption") return language == Language::ja ? "仮定" : "assumption";
  const auto found = scenario.sources.find(id);
  return found == scenario.sources.end() || found->second.title.empty() ? id : found->second.title;
}

std::string range_text(const Parameter& parameter) {
  if (parameter.low == parameter.high) return nothing;
  return written_value(parameter.low, parameter) + "–" + written_value(parameter.high, parameter);
}

std::string year_text(int year) { return year == 0 ? std::string(nothing) : std::to_string(year); }

std::string sources_table(const Scenario& scenario, Language language) {
  if (scenario.sources.empty()) return {};
  Rows rows;
  for (const auto& [id, source] : scenario.sources) {
    rows.push_back({id, source.tag, source.title, source.publisher, year_text(source.year), source.address,
                    source.note});
  }
  const bool ja = language == Language::ja;
  const std::vector<std::string> head =
      ja ? std::vector<std::string>{"記号", "種類", "題名", "発行元", "年", "所在", "備考"}
         : std::vector<std::string>{"Id", "Kind", "Title", "Publisher", "Year", "Address", "Note"};
  return around(
      "details",
      element("summary", ja ? "出典の一覧" : "Sources") +
          element("p class=\"note\"",
                  ja ? "種類: S 厚生労働省の資料に記載、P 公開ページで確認、K "
                       "背景知識（出典としては引用できません）"
                     : "Kind: S stated in the ministry's document, P seen on a public page, K background "
                       "knowledge (not a citation)") +
          around("div class=\"scroll\"", html_table(head, rows, head.size())));
}

}  // namespace

std::string changes_section(const Scenario& scenario, Language language) {
  const bool ja = language == Language::ja;
  std::string html = element("h2", ja ? "何を変えたか" : "What was changed");
  if (scenario.changes.empty())
    return html + element("p", ja ? "変更なし（現状のまま）。" : "Nothing: as it is today.");
  Rows rows;
  for (const Change& change : scenario.changes) {
    rows.push_back(
        {change_text(scenario, change, language), yen_text(yearly_cost(scenario, change), language)});
  }
  const double all = yearly_cost(scenario);
  if (rows.size() > 1 && !std::isnan(all)) rows.push_back({ja ? "合計" : "Total", yen_text(all, language)});
  return html + html_table({ja ? "変更" : "Change", ja ? "費用（年）" : "Cost a year"}, rows, 1);
}

std::string assumptions_section(const Scenario& scenario, Language language) {
  const bool ja = language == Language::ja;
  std::map<std::string, Rows> groups;
  std::size_t assumed = 0;
  for (const auto& [name, parameter] : scenario.parameters) {
    groups[name.substr(0, name.find('.'))].push_back(
        {name, written_value(parameter.value, parameter), range_text(parameter), parameter.unit,
         year_text(parameter.year), source_text(scenario, parameter.source, language), parameter.reason});
    assumed += parameter.source == "assumption" ? 1U : 0U;
  }
  const std::size_t all = scenario.parameters.size();
  std::string html = element("h2", ja ? "何を仮定したか" : "What was assumed");
  html += element("p", ja ? fmt::format("使った数値は{}個で、うち{}個は出典のない仮定です。", all, assumed)
                          : fmt::format("{} figures were used; {} of them are assumptions without a source.",
                                        all, assumed));
  const std::vector<std::string> head =
      ja ? std::vector<std::string>{"名前", "値", "ありうる幅", "単位", "年", "出典", "理由"}
         : std::vector<std::string>{"Name", "Value", "Plausible range", "Unit", "Year", "Source", "Reason"};
  for (const auto& [prefix, rows] : groups) {
    const std::string title = fmt::format("{} ({})", group_name(scenario, prefix, language), rows.size());
    html += around("details", element("summary", title) +
                                  around("div class=\"scroll\"", html_table(head, rows, head.size())));
  }
  return html + sources_table(scenario, language);
}

}  // namespace bansou
