#include "model/app/report_assumptions.hpp"

#include <cmath>

#include <fmt/format.h>

#include "model/app/html.hpp"
#include "model/experiment/cost.hpp"
#include "model/text/assumption_tables.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"
#include "model/text/posts_table.hpp"
#include "model/text/told_staff.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

std::string folded(const TextTable& table) {
  return element("summary", table.title) + around("div class=\"scroll\"", html_table(table));
}

std::string sources_section(const Scenario& scenario, Language language) {
  if (scenario.sources.empty()) return {};
  return around("details", folded(sources_table(scenario, language)) +
                               element("p class=\"note\"", source_kinds().in(language)));
}

}  // namespace

std::string changes_section(const Scenario& scenario, Language language) {
  const bool ja = language == Language::ja;
  std::string html = element("h2", ja ? "何を変えたか" : "What was changed");
  if (const std::size_t told = municipalities_told(scenario).own; told > 0) {
    html += element(
        "p", ja ? fmt::format("{}市区町村の職員数や担当件数は、標準の計算でなく表（local）による。", told)
                : fmt::format("Staff or cases of {} are those of a table (local), not of the rule.",
                              counted(told, "municipalities")));
  }
  if (scenario.changes.empty()) return html + element("p", ja ? "変更なし。" : "Nothing.");
  TextTable table{
      "", {ja ? "変更" : "Change", ja ? "費用（年）" : "Cost a year"}, {}, {Align::left, Align::right}};
  const Scenario least = with_least_cost(scenario), most = with_most_cost(scenario);
  const std::vector<double> costs = yearly_costs(scenario), low = yearly_costs(least),
                            high = yearly_costs(most);
  for (std::size_t i = 0; i < costs.size(); ++i)
    table.rows.push_back({change_text(scenario, scenario.changes[i], language),
                          yen_text(costs[i], low[i], high[i], language)});
  const double all = yearly_cost(scenario);
  if (table.rows.size() > 1 && !std::isnan(all))
    table.rows.push_back(
        {ja ? "合計" : "Total", yen_text(all, yearly_cost(least), yearly_cost(most), language)});
  return html + html_table(table);
}

std::string posts_section(const Scenario& scenario, Language language) {
  return html_section(posts_table(scenario, language), "h2");
}

std::string assumptions_section(const Scenario& scenario, const std::vector<Weight>& weights,
                                Language language) {
  std::string html = element("h2", language == Language::ja ? "何を仮定したか" : "What was assumed") +
                     element("p", assumptions_in_short(scenario).in(language));
  if (const TextTable table = heaviest_table(scenario, weights, language); !table.rows.empty())
    html += html_section(table, "h3");
  for (const TextTable& table : assumption_tables(scenario, language)) {
    html += around("details", folded(table));
  }
  return html + sources_section(scenario, language);
}

}  // namespace bansou
