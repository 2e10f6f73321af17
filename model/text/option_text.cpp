#include "model/text/option_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

#include "model/core/post_ledger.hpp"
#include "model/experiment/cost.hpp"
#include "model/text/baseline_text.hpp"
#include "model/text/change_text.hpp"
#include "model/text/cut_area_note.hpp"
#include "model/text/number_text.hpp"
#include "model/text/parameter_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {

std::vector<const Change*> new_changes(const Scenario& a, const Scenario& b, Language language) {
  std::set<std::string> known;
  for (const Change& change : a.changes) known.insert(change_text(a, change, language));
  std::vector<const Change*> fresh;
  for (const Change& change : b.changes) {
    // The same change reads otherwise where others come before it, and another one may read the same.
    const bool same = std::ranges::find(a.changes, change) != a.changes.end();
    if (!same && !known.contains(change_text(b, change, language))) fresh.push_back(&change);
  }
  return fresh;
}

std::vector<const Change*> differing_changes(const Scenario& a, const Scenario& b, Language language) {
  std::vector<const Change*> all = new_changes(a, b, language);
  std::ranges::copy(new_changes(b, a, language), std::back_inserter(all));
  return all;
}

/// "（常勤換算 0.50 → 1.00人）" of a team of which there shall be more or less; nothing of other changes.
std::string scaled_posts(const Scenario& scenario, const Change& change, Language language) {
  if (change.kind != Change::Kind::scale || change.scale == 1.0) return {};
  PostLedger ledger(scenario);
  for (const std::size_t i : in_order_of_dates(scenario.changes)) {
    const double more = posts_of(ledger.apply(scenario.changes[i]).gained);
    if (&scenario.changes[i] != &change) continue;
    const double before = more / (change.scale - 1.0);
    const std::string posts = fte_text(before) + " → " + fte_text(before + more);
    return language == Language::ja ? "（常勤換算 " + posts + "人）" : " (" + posts + " FTE)";
  }
  return {};
}

std::vector<std::string> differences_of(const Scenario& a, const Scenario& b, Language language) {
  std::vector<std::string> texts;
  for (const Change* change : new_changes(a, b, language)) {
    texts.push_back("+ " + change_text(b, *change, language) + scaled_posts(b, *change, language));
    if (const std::string note = cut_team_note(b, *change).in(language); !note.empty())
      texts.back() += (language == Language::ja ? "。" : "; ") + note;
  }
  const std::string without = language == Language::ja ? "− 行わない: " : "− without: ";
  for (const Change* change : new_changes(b, a, language))
    texts.push_back(without + change_text(a, *change, language));
  for (const std::string& other : baseline_lines(a, b, language)) texts.push_back("+ " + other);
  return texts;
}

std::string dilution_text(const Scenario& a, const Scenario& b, Language language) {
  double first = b.horizon();
  for (const Change* change : differing_changes(a, b, language)) first = std::min(first, change->from);
  const double share = first / b.horizon();
  if (share < 0.02 || share >= 1.0 || !baseline_lines(a, b, language).empty()) return {};
  const std::string date = iso_date(date_after(b.start, first)), percent = fixed_text(100.0 * share, 0);
  return Text{
      fmt::format("最初の違いは、期間の{}%が過ぎた{}に始まります。件数や待ちは期間全体のもので、その前の"
                  "月も含みます（費用は1年分）。",
                  percent, date),
      fmt::format("The first difference begins on {}, when {}% of the period has passed. Counts and "
                  "waits are of the whole period, the time before it included (costs are of a year).",
                  date, percent)}
      .in(language);
}

TextTable option_list(const std::string& name, const Scenario& a, const Scenario& b, Language language) {
  TextTable list{name + ": " + b.title.in(language), {}, {}};
  list.notes = differences_of(a, b, language);
  list.notes.push_back(cost_text(a, b, language));
  return list;
}

TextTable today_list(const Question& question, Language language) {
  const Scenario& today = question.baseline;
  TextTable list{
      language == Language::ja ? "比べる元（現状）にも含める前提" : "What today and every arm have in common",
      {},
      {}};
  for (const Change& change : today.changes)
    list.notes.push_back("+ " + change_text(today, change, language));
  for (const std::string& name : question.figures) {
    const Parameter& figure = today.parameters.at(name);
    list.notes.push_back(fmt::format("+ {}: {}", parameter_name(today, name, language),
                                     with_unit(written_value(figure.value, figure), figure.unit, language)));
  }
  return list;
}

/// A service is opened without anybody new and without a price: nothing is not what it costs.
bool opens_without_price(const Scenario& a, const Scenario& b, Language language) {
  const auto changes = differing_changes(a, b, language);
  const auto opens = [](const Change* change) {
    return change->kind == Change::Kind::open && !change->yearly_cost;
  };
  const auto moves_posts = [](const Change* change) { return !change->team.empty(); };
  return std::ranges::any_of(changes, opens) && std::ranges::none_of(changes, moves_posts);
}

std::string cost_text(const Scenario& a, const Scenario& b, Language language) {
  const bool ja = language == Language::ja;
  const CostDifference more = cost_difference(a, b);
  const std::string unknown = ja ? "計算できません（費用の書かれていない変更や数値の違いがあります）"
                                 : "not known (a change or a parameter that differs states no price)";
  const auto with_range = [&](const CostRange& cost) {
    return yen_text(cost.assumed, cost.least, cost.most, language);
  };
  std::string text = (ja ? "費用の差（年）: " : "Difference in cost a year: ") +
                     (std::isnan(more.all.assumed) ? unknown : with_range(more.all));
  const bool free = more.all.assumed == 0.0 && more.municipalities.assumed == 0.0;
  if (free && opens_without_price(a, b, language))
    return text + (ja ? "（人員は増えない。開設や委託の費用は書かれていない）"
                      : " (no posts are added; what opening or contracting costs is not stated)");
  if (std::isnan(more.municipalities.assumed) || free) return text;
  const auto yen = [language](double amount) { return yen_text(amount, language); };
  const std::string own = with_range(more.municipalities);
  return text +
         (ja ? fmt::format("。負担: 市町村 {}、都道府県など {}、国 {}", own, yen(more.others),
                           yen(more.state))
             : fmt::format(". Paid by municipalities: {}; by prefectures and others: {}; by the state: {}",
                           own, yen(more.others), yen(more.state)));
}

}  // namespace bansou
