#include "model/app/answer_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "model/app/screen_blocks.hpp"
#include "model/experiment/cost.hpp"
#include "model/text/answer_text.hpp"
#include "model/text/comparison_notes.hpp"
#include "model/text/difference_text.hpp"
#include "model/text/hanging_text.hpp"
#include "model/text/in_vain_note.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

/// What is gained for ten million of such yen a year, where they are spent and a gain is shown; nothing where
/// that would be more than there is today.
std::string per_money(double cost, const Difference& gain) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  if (!(cost >= 1.0)) return nothing;
  const double for_money = 1e7 * gain.interval.mean / cost;
  if (gain.a + for_money < 0.0) return nothing;
  return difference_text({for_money, -infinite, infinite}, Language::en);
}

Text no_price_legend() {
  return {
      "「1千万円あたり」の —: "
      "改善が示せないか、その費用が増えないか、割り戻すと今ある以上に減ることになる案。",
      "For 10 million yen —: no gain is shown, no more of such money is spent, or it would take away more "
      "than there is today."};
}

/// For ten million yen a year of all that the arm costs, and of what municipalities pay of it themselves.
std::array<std::string, 2> per_money(const Question& question, std::size_t arm, const Answered& answered) {
  const Difference& gain = answered.arms[arm];
  if (!answered.gains(arm) || gain.is_open()) return {nothing, nothing};
  const Scenario& today = question.baseline;
  return {per_money(yearly_cost_difference(today, question.arms[arm]), gain),
          per_money(yearly_cost_difference_to(today, question.arms[arm], Payer::municipalities), gain)};
}

/// Of the baseline, or of arm `run - 1`.
std::string mark(const Answered& answered, std::size_t run) {
  return run < answered.overloaded.size() ? overload_mark(answered.overloaded[run]) : "";
}

/// In the order of the criteria.
std::vector<Hanging> hanging_in(const Answer& answer) {
  std::vector<Hanging> hanging;
  for (const Answered& answered : answer.criteria) {
    if (!answered.assumption.empty()) hanging.push_back({answered.metric.id, answered.assumption});
  }
  return hanging;
}

std::string criterion_title(const Answered& answered, const std::vector<Hanging>& hanging, bool deciding,
                            Language language) {
  const bool ja = language == Language::ja;
  const Difference& first = answered.arms.front();
  std::string text = deciding ? (ja ? "主な判断指標: " : "Decides: ") : "";
  text += answered.metric.name.in(language) +
          (answered.assumption.empty() ? "" : hanging_mark(hanging, answered.metric.id)) +
          (ja ? "。現状 " : "; today ");
  text += level_text(first.a, first.a_at_least) + " " + answered.metric.unit.in(language) + mark(answered, 0);
  const std::string unit = difference_unit(answered.metric).in(language);
  if (unit != answered.metric.unit.in(language))
    text += ja ? "（差は" + unit + "）" : " (differences: " + unit + ")";
  return text;
}

std::vector<std::string> arm_row(const Question& question, const Answered& answered, std::size_t arm,
                                 bool deciding, Language language) {
  const Difference& difference = answered.arms[arm];
  std::array<std::string, 2> for_money;
  if (deciding) for_money = per_money(question, arm, answered);
  return {arm_name(arm, language),
          level_text(difference.b, difference.b_at_least) + mark(answered, arm + 1),
          difference_text(difference.simultaneous, language),
          judgement_text(answered.better[arm], difference, language),
          for_money[0],
          for_money[1]};
}

bool is_marked(const Answered& answered) {
  return std::ranges::any_of(answered.overloaded, [](double share) { return share >= worth_a_mark; });
}

bool is_fragile(const Answered& answered) { return std::ranges::any_of(answered.arms, &Difference::fragile); }

bool is_at_least(const Answered& answered) {
  return std::ranges::any_of(answered.arms,
                             [](const Difference& arm) { return arm.a_at_least || arm.b_at_least; });
}

}  // namespace

std::vector<TextTable> answer_tables(const Question& question, const Answer& answer, Language language) {
  using enum Align;
  const bool ja = language == Language::ja;
  std::vector<TextTable> tables;
  const std::vector<Hanging> hanging = hanging_in(answer);
  for (std::size_t i = 0; i < answer.criteria.size(); ++i) {
    TextTable& table = tables.emplace_back();
    table.title = criterion_title(answer.criteria[i], hanging, i == 0, language);
    table.head = ja ? std::vector<std::string>{"",
                                               "値",
                                               "現状との差（同時95%区間）",
                                               "判定",
                                               "年1千万円あたり",
                                               "市町村負担1千万円あたり"}
                    : std::vector<std::string>{"",
                                               "level",
                                               "difference (simultaneous 95%)",
                                               "verdict",
                                               "for 10 million yen",
                                               "of municipalities' own"};
    table.columns = {left, right, right, left, right, right};
    for (std::size_t arm = 0; arm < question.arms.size(); ++arm)
      table.rows.push_back(arm_row(question, answer.criteria[i], arm, i == 0, language));
  }
  if (std::ranges::any_of(answer.criteria, is_marked))
    tables.back().notes.push_back(overload_legend().in(language));
  if (std::ranges::any_of(answer.criteria, is_at_least))
    tables.back().notes.push_back(at_least_legend().in(language));
  if (std::ranges::any_of(answer.criteria, is_fragile))
    tables.back().notes.push_back(fragile_legend().in(language));
  std::vector<std::string> titles;
  titles.reserve(tables.size());
  for (const TextTable& table : tables) titles.push_back(table.title);
  if (const Text legend = hanging_legend(question.baseline, hanging, titles); !legend.ja.empty())
    tables.back().notes.push_back(legend.in(language));
  const bool in_vain = std::ranges::any_of(answer.criteria, [](const Answered& answered) {
    const auto hardly_any = [](const Difference& arm) { return std::min(arm.a, arm.b) < hardly_any_in_vain; };
    return answered.metric.id == "gave_up_share" && std::ranges::any_of(answered.arms, hardly_any);
  });
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm) {
    const std::vector<std::string>& row = tables.front().rows[arm];
    if (!answer.criteria.front().gains(arm) || (row[4] != nothing && row[5] != nothing)) continue;
    tables.back().notes.push_back(no_price_legend().in(language));
    break;
  }
  if (in_vain) tables.back().notes.push_back(in_vain_note(question.baseline, {}).in(language));
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm) {
    std::vector<Difference> outcomes;
    for (const Answered& answered : answer.criteria) outcomes.push_back(answered.arms[arm]);
    const std::string note = inert_note(outcomes).in(language);
    if (!note.empty()) tables.back().notes.push_back(arm_name(arm, language) + (ja ? "：" : ": ") + note);
  }
  return tables;
}

Text answer_method(const Answer& answer) {
  const Text same = same_range({"現状", "today"});
  const bool has_gap = std::ranges::any_of(
      answer.criteria, [&](const Answered& answered) { return answered.family > answer.family; });
  const Text gap = has_gap
                       ? Text{"人口規模のあいだの差は、どの二つの規模についても成り立つように見ています。差が広が"
                              "っても、どの規模も悪くならなければ「悪化」とはしません（縮む場合も同じです）。",
                              " A gap between sizes holds for any two sizes; one that widens though no size "
                              "loses is not called worse, nor one that narrows though none gains better."}
                       : Text{};
  const Text places =
      answer.places_family == 0
          ? Text{}
          : Text{
                fmt::format(
                    "市区町村ごとの判定は、主な判断指標だけを、町と案の{}組まとめて見たものです（すべての結果"
                    "をまとめるcompareより、差を示しやすくなります）。",
                    answer.places_family),
                fmt::format(
                    " Town by town only the deciding outcome is judged, for {} pairs of towns and arms "
                    "together (compare judges all outcomes, and shows less).",
                    answer.places_family)};
  return {
      fmt::format("区間と判定は、案と結果のすべての組み合わせと案どうしの比較（{}個）をまとめて95%の確かさで"
                  "見たものです。{}{}区間全体が{}に収まる差を「ほぼ同じ」とします。",
                  answer.family, gap.ja, places.ja, same.ja),
      fmt::format(
          "Intervals and verdicts hold together, for all arms and outcomes and arms against arms ({}), "
          "with 95% confidence.{}{} A difference whose whole interval lies within {}, counts as the same.",
          answer.family, gap.en, places.en, same.en)};
}

}  // namespace bansou
