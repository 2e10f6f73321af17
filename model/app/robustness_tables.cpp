#include "model/app/robustness_tables.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "model/text/difference_text.hpp"
#include "model/text/number_text.hpp"
#include "model/text/parameter_text.hpp"
#include "model/text/robustness_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

using enum Align;
using Names = std::vector<std::string>;

/// What the columns mean.
Text survival_note(const Robustness& robustness) {
  Text note{
      "支援に効果がないと仮定すると消える結論は、効果の仮定から出たものです。残る結論も、ほかの仮定から出てい"
      "ることがあります。"
      "動かした組では、出典のない仮定と、公表値に合わせた値のすべてを、ありうる幅の中から同時に選び直します。"
      "案が変える数値は、案の値のままです。",
      "A conclusion that goes when care has no effect on the course of need rests on that assumption; one "
      "that stays may rest on another. "
      "In each set, all figures without a source, and those fitted to totals, are drawn anew from their "
      "ranges at once; what the option sets stays as it sets it."};
  if (std::ranges::all_of(robustness.conclusions, [](const Survival& one) { return one.unknown == 0; }))
    return note;
  note.ja += "不明は、まだ待っている人が多いなどで差の向きが分からなかった組で、同じ向きとは数えていません。";
  note.en +=
      " Not known: sets in which so many still wait, or so few were concerned, that nobody can say which way "
      "the difference points; they do not count as the same direction.";
  return note;
}

/// A share is judged with the number of those concerned, which is not tested here: on its own neither side
/// is.
Better better_side(const Metric& outcome) { return outcome.cases.empty() ? outcome.better : Better::neither; }

/// "B: Crises"; of one option only the outcome.
std::string conclusion_name(const Robustness& robustness, const Survival& survival, const Names& options,
                            Language language) {
  const std::string name = robustness.outcomes[survival.outcome].name.in(language);
  return options.size() > 1 ? options[survival.option] + ": " + name : name;
}

/// "−12.1 → −95.2〜−0.1 ポイント": as it is, and from the least to the most under other assumptions.
std::string spread_text(const Robustness& robustness, const Survival& survival, Language language) {
  const Difference& now = robustness.now[survival.outcome][survival.option];
  std::string drawn = nothing;
  if (!std::isnan(survival.least)) {
    drawn =
        number_text(survival.least) + (language == Language::ja ? "〜" : " to ") + number_text(survival.most);
  }
  return difference_text(shown_interval(now), language) + " → " + drawn + " " +
         difference_unit(robustness.outcomes[survival.outcome]).in(language);
}

TextTable survival_table(const Robustness& robustness, const Names& options, Language language) {
  const bool ja = language == Language::ja;
  TextTable table;
  table.title = ja ? "結論は仮定が違っても残るか" : "Do the conclusions survive other assumptions?";
  if (robustness.conclusions.empty()) {
    table.notes = {ja ? "はっきりした差がないので、確かめる結論がありません。"
                      : "No difference was shown: there is no conclusion to test."};
    return table;
  }
  table.columns = {left, left, right, left, left};
  table.head = ja ? Names{"", "判定", "同じ向き", "差（いま → 動かした組）", "支援に効果がない場合"}
                  : Names{"", "verdict", "same direction", "difference (now → in the sets)",
                          "without effects of care"};
  for (const Survival& survival : robustness.conclusions) {
    const Better better = better_side(robustness.outcomes[survival.outcome]);
    table.rows.push_back({conclusion_name(robustness, survival, options, language),
                          judgement_text(better, survival.verdict, language),
                          times_text(survival, robustness.draws).in(language),
                          spread_text(robustness, survival, language),
                          judgement_text(better, survival.without_effects, language)});
  }
  table.notes = {survival_note(robustness).in(language)};
  return table;
}

/// "−12.1 falls (better)"
std::string cell_text(const Difference& difference, const Metric& metric, Language language) {
  std::string judgement = judgement_text(better_side(metric), difference, language);
  if (difference.verdict == Verdict::unknown) return judgement;
  return difference_text(shown_interval(difference), language) + " " + judgement;
}

TextTable hinge_table(const Robustness& robustness, const Hinge& hinge, const Scenario& baseline,
                      const Names& options, Language language) {
  const bool ja = language == Language::ja;
  const Metric& metric = robustness.outcomes[hinge.outcome];
  const Parameter& assumption = baseline.parameters.at(hinge.parameter);
  const auto value = [&](double canonical) {
    return with_unit(written_value(canonical, assumption), assumption.unit, language);
  };
  TextTable table;
  table.title = metric.name.in(language) + (ja ? "（差、" : " (difference, ") +
                difference_unit(metric).in(language) + (ja ? "）を分ける仮定 — " : ") hangs on ") +
                parameter_name(baseline, hinge.parameter, language);
  table.columns = {left, left, left, left};
  table.head = ja ? Names{"", "下限 " + value(assumption.low), "いま " + value(assumption.value),
                          "上限 " + value(assumption.high)}
                  : Names{"", "low: " + value(assumption.low), "as it is: " + value(assumption.value),
                          "high: " + value(assumption.high)};
  for (std::size_t option = 0; option < options.size(); ++option) {
    table.rows.push_back({options[option], cell_text(hinge.at_low[option], metric, language),
                          cell_text(robustness.now[hinge.outcome][option], metric, language),
                          cell_text(hinge.at_high[option], metric, language)});
  }
  return table;
}

/// Outcomes of which no assumption is known that moves them here.
std::string untested(const Robustness& robustness, Language language) {
  std::string names;
  for (std::size_t outcome = 0; outcome < robustness.outcomes.size(); ++outcome) {
    if (std::ranges::find(robustness.hinges, outcome, &Hinge::outcome) != robustness.hinges.end()) continue;
    names += (names.empty()              ? ""
              : language == Language::ja ? "、"
                                         : "; ") +
             robustness.outcomes[outcome].name.in(language);
  }
  return names;
}

/// What was tried besides, whether it decided anything, and what was not tried.
Text hinges_note(const Robustness& robustness, std::size_t divides) {
  const std::size_t tested = robustness.hinges.size();
  if (tested == 0) return {};
  Text note =
      divides == 0
          ? Text{fmt::format(
                     "結果ごとに最も動かす仮定を一つずつ下限と上限にしても、{}件とも結論は変わりません。",
                     tested),
                 fmt::format("With the assumption that moves an outcome most at either end of its "
                             "range, no conclusion changes in any of {} outcomes.",
                             tested)}
          : Text{fmt::format("結果ごとに最も動かす仮定を一つずつ下限と上限にしました。結論が変わるのは{}"
                             "件のうち上の{}件"
                             "です。まず、その値を調べてください。",
                             tested, divides),
                 fmt::format("The assumption that moves an outcome most was set to either end of its "
                             "range, one at a time: of {} outcomes the conclusions of the {} above "
                             "change. Look these figures up first.",
                             tested, divides)};
  if (const std::string names = untested(robustness, Language::ja); !names.empty()) {
    note.ja += "確かめていないもの: " + names + "。";
    note.en += " Not tested: " + untested(robustness, Language::en) + ".";
  }
  return note;
}

TextTable lead_table(const Robustness& robustness, const std::string& today, const Names& options,
                     Language language) {
  const bool ja = language == Language::ja;
  TextTable table;
  table.title =
      ja ? fmt::format("ほかの仮定{}通りのうち、最も良いか、それとほぼ同じだった回数", robustness.draws)
         : fmt::format("Of {} other sets of assumptions, those with the best level, or about the same",
                       robustness.draws);
  table.head = {"", today};
  table.head.insert(table.head.end(), options.begin(), options.end());
  table.head.emplace_back(ja ? "不明" : "not known");
  table.columns.assign(table.head.size(), right);
  table.columns.front() = left;
  for (const Lead& lead : robustness.leads) {
    std::vector<std::string> row{robustness.outcomes[lead.outcome].name.in(language)};
    for (std::size_t scenario = 0; scenario <= options.size(); ++scenario)
      row.push_back(std::to_string(scenario < lead.times.size() ? lead.times[scenario] : 0));
    row.push_back(std::to_string(lead.unknown));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

std::vector<TextTable> robustness_tables(const Robustness& robustness, const Scenario& baseline,
                                         const std::string& today, const std::vector<std::string>& options,
                                         Language language) {
  std::vector<TextTable> tables{survival_table(robustness, options, language)};
  std::size_t divides = 0;
  for (const Hinge& hinge : robustness.hinges) {
    if (!hinge.divides(robustness.now[hinge.outcome])) continue;
    tables.push_back(hinge_table(robustness, hinge, baseline, options, language));
    ++divides;
  }
  if (const std::string note = hinges_note(robustness, divides).in(language); !note.empty())
    tables.back().notes.push_back(note);
  if (!robustness.leads.empty()) tables.push_back(lead_table(robustness, today, options, language));
  return tables;
}

}  // namespace bansou
