#include "model/app/group_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/text/difference_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

std::string cell_text(const Difference& difference, Language language) {
  switch (difference.verdict) {
    case Verdict::falls:
    case Verdict::rises:
      return difference_text(shown_interval(difference), language);
    case Verdict::same:
      return "=";
    case Verdict::not_shown:
      return "?";
    case Verdict::unknown:
      break;
  }
  return nothing;
}

TextTable groups_table(const Comparison& comparison, const std::string& title,
                       const std::vector<std::size_t>& groups, Language language) {
  const bool ja = language == Language::ja;
  TextTable table{title, {""}, {}, std::vector<Align>(groups.size() + 1, right)};
  table.columns.front() = left;
  for (const std::size_t group : groups) table.head.push_back(comparison.groups[group].name.in(language));
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    const Metric& one = comparison.metrics[metric];
    if (!one.headline) continue;
    std::vector<std::string> row{one.name.in(language) + (ja ? "[" : " [") +
                                 difference_unit(one).in(language) + "]"};
    for (const std::size_t group : groups) row.push_back(cell_text(comparison.at(metric, group), language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Of so few municipalities that each has a column; else none.
std::vector<std::size_t> groups_of_few(const std::set<std::size_t>& municipalities) {
  constexpr std::size_t few = 5;
  std::vector<std::size_t> groups;
  for (const std::size_t municipality : municipalities)
    groups.push_back(first_municipality_group + municipality);
  return groups.size() > few ? std::vector<std::size_t>{} : groups;
}

std::string legend(Language language) {
  return language == Language::ja
             ? "（はっきりした差だけ数字。= ほぼ同じ、? 差は示せない、— 当てはまらないか分からない）"
             : " (figures only where shown; = about the same, ? not shown, — not applicable or unknown)";
}

}  // namespace

TextTable bands_table(const Comparison& comparison, Language language) {
  std::vector<std::size_t> groups(bands);
  for (std::size_t band = 0; band < bands; ++band) groups[band] = first_band_group + band;
  const std::string title = language == Language::ja ? "人口規模別の差" : "Difference by population";
  return groups_table(comparison, title + legend(language), groups, language);
}

TextTable concerned_table(const Comparison& comparison, const std::set<std::size_t>& municipalities,
                          Language language) {
  const std::vector<std::size_t> groups = groups_of_few(municipalities);
  const std::string title =
      language == Language::ja ? "変更の対象となる市区町村の差" : "Difference where the change is made";
  if (!groups.empty()) return groups_table(comparison, title + legend(language), groups, language);
  const std::size_t all = of_kind(comparison.groups, Group::Kind::municipality).size();
  if (municipalities.empty() || municipalities.size() == all) return {};
  const Text many{fmt::format("（{}市区町村）: 多いので、--csv の表に。", municipalities.size()),
                  fmt::format(" ({} municipalities): in the table of --csv", municipalities.size())};
  return {title + many.in(language), {}, {}};
}

TextTable cases_table(const Comparison& comparison, const std::set<std::size_t>& municipalities, int years,
                      const std::string& from, const std::string& to, Language language) {
  const std::vector<std::size_t> groups = groups_of_few(municipalities);
  if (groups.empty()) return {};
  TextTable table{Text{fmt::format("その件数（年あたり、{} → {}、反復の平均）", from, to),
                       fmt::format("The same in cases (a year, {} → {}, mean over replications)", from, to)}
                      .in(language),
                  {""},
                  {},
                  std::vector<Align>(groups.size() + 1, right)};
  table.columns.front() = left;
  for (const std::size_t group : groups) table.head.push_back(comparison.groups[group].name.in(language));
  for (const char* id : {"first_contacts_per_10k", "missed_per_10k", "backup_unanswered_per_10k",
                         "crises_per_10k", "admissions_per_10k"}) {
    const auto metric = find_metric(comparison.metrics, id);
    if (!metric) continue;
    std::vector<std::string> row{comparison.metrics[*metric].name.in(language)};
    for (const std::size_t group : groups) {
      const Difference& found = comparison.at(*metric, group);
      const double cases = comparison.groups[group].population / comparison.metrics[*metric].event / years;
      row.push_back(std::isnan(found.a)
                        ? nothing
                        : number_text(cases * found.a) + " → " + number_text(cases * found.b));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

TextTable health_centres_table(const Comparison& comparison, Language language) {
  constexpr std::size_t most = 8;
  const bool ja = language == Language::ja;
  std::vector<std::size_t> centres = of_kind(comparison.groups, Group::Kind::health_centre);
  if (centres.size() < 2) return {};
  TextTable table{
      (ja ? "保健所の管内別の差" : "Difference by health centre") + legend(language), {""}, {}, {left}};
  std::vector<std::size_t> metrics;
  std::string units;
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    const Metric& one = comparison.metrics[metric];
    if (!one.headline || one.id.find("backup") == std::string::npos) continue;
    metrics.push_back(metric);
    table.head.push_back(one.name.in(language));
    units += (units.empty() ? "" : ja ? "、" : ", ") + difference_unit(one).in(language);
    table.columns.push_back(right);
  }
  if (centres.size() > most) {
    std::erase_if(centres, [&](std::size_t group) {
      return std::ranges::none_of(metrics, [&](std::size_t metric) {
        return comparison.gains(metric, group) || comparison.loses(metric, group);
      });
    });
    centres.resize(std::min(centres.size(), most));
    table.notes.emplace_back(ja ? "差がはっきりした管内だけ、8つまで。すべては --json に。"
                                : "Only where a difference is shown, eight at most; all of them in --json.");
  }
  table.notes.push_back((ja ? "単位は左から " : "Units, from the left: ") + units + (ja ? "。" : "."));
  for (const std::size_t group : centres) {
    std::vector<std::string> row{comparison.groups[group].name.in(language)};
    for (const std::size_t metric : metrics) row.push_back(cell_text(comparison.at(metric, group), language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace bansou
