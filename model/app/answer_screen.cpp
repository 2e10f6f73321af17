#include "model/app/answer_screen.hpp"

#include <fmt/format.h>

#include <limits>

#include "model/app/answer_text.hpp"
#include "model/app/difference_text.hpp"
#include "model/app/option_text.hpp"
#include "model/app/screen.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/experiment/cost.hpp"
#include "model/text/change_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

using enum Align;

Lines header(const Question& question, const Answer& answer, Language language) {
  const Scenario& baseline = question.baseline;
  Lines lines{baseline.title.in(language)};
  append_indented(lines, wrap(baseline.question.in(language), screen_width - 2));
  const Text runs{fmt::format("同じ偶然のもとで{}回ずつ", answer.replications),
                  fmt::format("{} replications each, under the same chance", answer.replications)};
  append_indented(lines, setting_block(baseline, runs, language));
  if (question.limits.ja.empty()) return lines;
  const Text limits{"答えられないこと: " + question.limits.ja, "Not answered here: " + question.limits.en};
  append_indented(lines, wrap(limits.in(language), screen_width - 2));
  return lines;
}

Lines arms_block(const Question& question, Language language) {
  constexpr std::size_t shown = 4;
  Lines lines;
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm) {
    const Scenario& scenario = question.arms[arm];
    lines.push_back(arm_name(arm, language) + ": " + scenario.title.in(language));
    const auto changes = new_changes(question.baseline, scenario, language);
    for (std::size_t i = 0; i < std::min(changes.size(), shown); ++i) {
      append_indented(lines, wrap("+ " + change_text(scenario, *changes[i], language), screen_width - 2));
    }
    if (changes.size() > shown) append_indented(lines, {fmt::format("+ … {}", changes.size() - shown)});
    append_indented(lines, {cost_text(question.baseline, scenario, language)});
  }
  return lines;
}

/// What is gained for ten million yen a year, where money is spent and a gain is shown.
std::string per_money(const Question& question, std::size_t arm, const Answered& answered) {
  const double cost = yearly_cost(question.arms[arm]) - yearly_cost(question.baseline);
  if (!(cost >= 1.0) || !answered.gains(arm)) return nothing;
  constexpr double infinite = std::numeric_limits<double>::infinity();
  return difference_text({1e7 * answered.arms[arm].interval.mean / cost, -infinite, infinite}, Language::en);
}

std::string criterion_title(const Answered& answered, bool deciding, Language language) {
  const bool ja = language == Language::ja;
  const Difference& first = answered.arms.front();
  std::string text = deciding ? (ja ? "決め手: " : "Decides: ") : "";
  text += answered.metric.name.in(language) + (ja ? "。現状 " : "; today ");
  text += level_text(first.a, first.a_at_least) + " " + answered.metric.unit.in(language);
  const std::string unit = difference_unit(answered.metric, language);
  if (unit != answered.metric.unit.in(language))
    text += ja ? "（差は" + unit + "）" : " (differences: " + unit + ")";
  return text;
}

std::vector<std::string> arm_row(const Question& question, const Answered& answered, std::size_t arm,
                                 bool deciding, Language language) {
  const Difference& difference = answered.arms[arm];
  return {arm_name(arm, language), level_text(difference.b, difference.b_at_least),
          difference_text(difference.simultaneous, language),
          judgement_text(answered.metric.better, difference.verdict, language),
          deciding ? per_money(question, arm, answered) : ""};
}

/// Outcome by outcome, in the columns of one table.
Lines outcomes_block(const Question& question, const Answer& answer, Language language) {
  const bool ja = language == Language::ja;
  Table table({left, right, right, left, right});
  table.add(ja ? std::vector<std::string>{"", "値", "現状との差（同時95%区間）", "判定", "年1千万円あたり"}
               : std::vector<std::string>{"", "level", "difference (simultaneous 95%)", "verdict",
                                          "for 10 million yen"});
  for (std::size_t i = 0; i < answer.criteria.size(); ++i) {
    for (std::size_t arm = 0; arm < question.arms.size(); ++arm)
      table.add(arm_row(question, answer.criteria[i], arm, i == 0, language));
  }
  const Lines rows = table.lines();
  Lines lines;
  append_indented(lines, {rows.front()});
  auto row = rows.begin() + 1;
  for (std::size_t i = 0; i < answer.criteria.size(); ++i) {
    lines.push_back(criterion_title(answer.criteria[i], i == 0, language));
    const auto next = row + static_cast<std::ptrdiff_t>(question.arms.size());
    append_indented(lines, {row, next});
    row = next;
  }
  return lines;
}

}  // namespace

Lines answer_lines(const Question& question, const Answer& answer, Language language) {
  Lines lines = header(question, answer, language);
  append_block(lines, arms_block(question, language));
  append_block(lines, outcomes_block(question, answer, language));
  append_block(lines, answer_in_words(answer, language));
  const Text note{
      fmt::format(
          "区間と判定は、案と結果のすべての組み合わせと案どうしの比較（{}個）をまとめて95%の確かさで"
          "見たものです。現状の{:.0f}%に満たない差、待ちでは1時間に満たない差は「ほぼ同じ」とします。",
          answer.family, 100.0 * practical_threshold),
      fmt::format(
          "Intervals and verdicts hold together, for all arms and outcomes and arms against arms ({}), "
          "with 95% confidence. A difference below {:.0f}% of today, or below an hour of waiting, counts as "
          "the same.",
          answer.family, 100.0 * practical_threshold)};
  append_block(lines, wrap(note.in(language), screen_width));
  return lines;
}

}  // namespace bansou
