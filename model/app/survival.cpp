#include "model/app/survival.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/app/difference_text.hpp"
#include "model/app/progress.hpp"
#include "model/app/run_session.hpp"
#include "model/experiment/ranges.hpp"

namespace bansou {
namespace {

constexpr std::size_t region = 0;
constexpr std::size_t replications_of_a_draw = 4;

/// "17 of 18; 2 not known"
Text times_text(const Survival& survival, std::size_t draws) {
  const std::size_t known = draws - survival.unknown;
  Text text{fmt::format("{}通り中{}", known, survival.same_direction),
            fmt::format("{} of {}", survival.same_direction, known)};
  if (survival.unknown == 0) return text;
  text.ja += fmt::format("、不明{}", survival.unknown);
  text.en += fmt::format("; {} not known", survival.unknown);
  return text;
}

/// What the columns mean.
Text survival_note(const Robustness& robustness) {
  Text note{
      "支援が病状に効くという仮定を外すと消える結論は、その仮定から出たものです。"
      "出典のない仮定すべてを、ありうる幅の中から同時に選び直しています。案が変える数値は、案の値のままです"
      "。",
      "A conclusion that goes when care has no effect on the course of need rests on that assumption. "
      "In each set, all figures without a source are drawn anew from their ranges at once; what the "
      "option sets stays as it sets it."};
  if (std::ranges::all_of(robustness.conclusions, [](const Survival& one) { return one.unknown == 0; }))
    return note;
  note.ja += "不明は、まだ待っている人が多いなどで差の向きが分からなかった組で、数えていません。";
  note.en +=
      " Not known: sets left out of the count, since so many still wait, or so few were concerned, that "
      "nobody "
      "can say which way the difference points.";
  return note;
}

}  // namespace

Robustness robustness_of(const Scenario& a, const Scenario& b, const Comparison& comparison,
                         std::size_t draws, unsigned threads, bool quiet, Console& console) {
  Robustness result{draws, {}};
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    const Verdict verdict = comparison.at(metric, region).verdict;
    const bool shown = verdict == Verdict::falls || verdict == Verdict::rises;
    if (comparison.metrics[metric].headline && shown) result.conclusions.push_back({metric, verdict});
  }
  if (result.conclusions.empty()) return result;
  Progress progress(console, 0.0);
  const auto compared = [&](const Scenario& one, const Scenario& other) {
    const MetricCollector under_a = run_whole(one, threads, true, console);
    return compare(under_a.table(), run_whole(other, threads, true, console).table(), comparison.options);
  };
  const auto tell = [&](std::size_t done) {
    if (!quiet) progress.update(static_cast<double>(done) / static_cast<double>(draws + 1));
  };
  const Comparison plain = compared(without_effects(a), without_effects(b));
  for (Survival& survival : result.conclusions)
    survival.without_effects = plain.at(survival.metric, region).verdict;
  tell(1);
  const std::set<std::string> option = told_apart(a, b);
  for (std::size_t draw = 1; draw <= draws; ++draw) {
    const auto drawn = [&](const Scenario& scenario) {
      Scenario other = drawn_from_ranges(scenario, static_cast<std::uint32_t>(draw), option);
      other.replications = std::min(other.replications, replications_of_a_draw);
      return other;
    };
    const Comparison under = compared(drawn(a), drawn(b));
    for (Survival& survival : result.conclusions) survival.count(under.at(survival.metric, region));
    tell(draw + 1);
  }
  return result;
}

TextTable survival_table(const Comparison& comparison, const Robustness& robustness, Language language) {
  using enum Align;
  const bool ja = language == Language::ja;
  TextTable table;
  table.title = ja ? "結論は仮定が違っても残るか（地域全体）"
                   : "Do the conclusions survive other assumptions (whole region)?";
  if (robustness.conclusions.empty()) {
    table.notes = {ja ? "はっきりした差がないので、確かめる結論がありません。"
                      : "No difference was shown: there is no conclusion to test."};
    return table;
  }
  table.columns = {left, left, left, right};
  table.head = ja ? std::vector<std::string>{"", "判定", "支援の効果をすべて1（なし）に",
                                             "仮定を幅の中で動かして同じ向き"}
                  : std::vector<std::string>{"", "verdict", "all effects of care at 1 (none)",
                                             "same direction under other assumptions"};
  for (const Survival& survival : robustness.conclusions) {
    const Metric& metric = comparison.metrics[survival.metric];
    table.rows.push_back({metric.name.in(language), judgement_text(metric.better, survival.verdict, language),
                          judgement_text(metric.better, survival.without_effects, language),
                          times_text(survival, robustness.draws).in(language)});
  }
  table.notes = {survival_note(robustness).in(language)};
  return table;
}

}  // namespace bansou
