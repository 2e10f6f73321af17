#include "model/app/selection_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/app/comparison_tables.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/text/difference_text.hpp"

namespace bansou {

TextTable selection_table(const std::vector<Selection>& selections, const std::vector<Metric>& metrics,
                          std::size_t family, Language language) {
  const bool ja = language == Language::ja;
  TextTable table;
  table.title = ja ? "最も良い案は、すべての結果を合わせて95%の確かさで、次の中にある（地域全体、良い順）"
                   : "With 95% confidence for all outcomes together, the best is among these (whole region, "
                     "best first)";
  table.head = ja ? std::vector<std::string>{"", "案", "その間の差"}
                  : std::vector<std::string>{"", "scenarios", "between them"};
  for (const Selection& selection : selections) {
    std::string names;
    for (const std::size_t scenario : selection.contenders)
      names += (names.empty() ? "" : ja ? "、" : ", ") + letter_of(scenario);
    if (selection.fragile) {
      const std::string word = fragile_word().in(language);
      names += ja ? "（" + word + "）" : " (" + word + ")";
    }
    const bool tie = selection.contenders.size() > 1;
    const char* const mark = selection.overloaded ? " †" : "";
    table.rows.push_back({metrics[selection.metric].name.in(language) + mark, std::move(names),
                          tie ? judgement_text(Better::neither, selection.between, language) : ""});
  }
  const Text relation{
      fmt::format("上の判定と同じ{}個の同時区間によります。「改善」と判定された案があればAは残らず、"
                  "「悪化」と判定された案も、ほかの案に劣ると示された案も残りません。並びは平均の順にすぎず、"
                  "残った案の優劣ではありません。",
                  family),
      fmt::format("By the same {} simultaneous intervals as the verdicts: A is out where an option is judged "
                  "better; an option is out where it is judged worse, or shown to be worse than another. "
                  "Those left stand by their means, which does not rank them.",
                  family)};
  table.notes = {relation.in(language)};
  if (std::ranges::any_of(selections, &Selection::overloaded))
    table.notes.push_back(overload_legend().in(language));
  std::string open;
  for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
    if (!metrics[metric].headline || metrics[metric].better == Better::neither ||
        std::ranges::find(selections, metric, &Selection::metric) != selections.end())
      continue;
    open += (open.empty() ? "" : ja ? "、" : "; ") + metrics[metric].name.in(language);
  }
  if (!open.empty())
    table.notes.push_back((ja ? "順位をつけられない結果（値のない回や下限しか分からない回がある）: "
                              : "Not ranked (in some replication there is no figure, or only a bound): ") +
                          open);
  return table;
}

}  // namespace bansou
