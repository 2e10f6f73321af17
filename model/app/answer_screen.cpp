#include "model/app/answer_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/app/answer_tables.hpp"
#include "model/app/screen.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/text/answer_text.hpp"
#include "model/text/option_text.hpp"
#include "model/text/sufficiency_wording.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

Lines header(const Question& question, const Answer& answer, Language language) {
  const Scenario& baseline = question.baseline;
  Lines lines{baseline.title.in(language)};
  append_indented(lines, wrap(baseline.question.in(language), screen_width - 2));
  const Text runs{fmt::format("同じ条件（同じ乱数）で{}回ずつ試算", answer.replications),
                  counted(answer.replications, "replications") + " each, under the same chance"};
  append_indented(lines, setting_block(baseline, runs, language));
  append_indented(lines, wrap(sufficiency_text(sufficiency_of(answer)).in(language), screen_width - 2));
  return lines;
}

/// A few of an arm's differences where there are many: those first that the fewest arms have, for they tell
/// arms apart. The last note is the cost.
void shorten(TextTable& list, const std::map<std::string, int>& arms_with, Language language) {
  constexpr std::size_t shown = 4;
  if (list.notes.size() <= shown + 1) return;
  const std::size_t more = list.notes.size() - 1 - shown;
  std::stable_sort(list.notes.begin(), list.notes.end() - 1, [&](const std::string& a, const std::string& b) {
    return arms_with.at(a) < arms_with.at(b);
  });
  list.notes.erase(list.notes.begin() + shown, list.notes.end() - 1);
  list.notes.insert(list.notes.end() - 1, language == Language::ja
                                              ? fmt::format("+ ほか{}件（すべては --report に）", more)
                                              : fmt::format("+ {} more (all: --report)", more));
}

Lines arms_block(const Question& question, Language language) {
  Lines lines;
  if (const TextTable today = today_list(question, language); !today.notes.empty())
    lines = table_block(today);
  std::vector<TextTable> lists;
  std::map<std::string, int> arms_with;
  for (std::size_t arm = 0; arm < question.arms.size(); ++arm) {
    lists.push_back(option_list(arm_name(arm, language), question.baseline, question.arms[arm], language));
    for (const std::string& note : lists.back().notes) ++arms_with[note];
  }
  for (TextTable& list : lists) {
    shorten(list, arms_with, language);
    const Lines block = table_block(list);
    lines.insert(lines.end(), block.begin(), block.end());
  }
  append_indented(lines, wrap(dilution_of_arms(question, language), screen_width - 2));
  return lines;
}

/// Outcome by outcome, in the columns of one table.
Lines outcomes_block(const Question& question, const Answer& answer, Language language) {
  const std::vector<TextTable> criteria = answer_tables(question, answer, language);
  Table table(criteria.front().columns);
  table.add(criteria.front().head);
  for (const TextTable& criterion : criteria) {
    for (const auto& row : criterion.rows) table.add(row);
  }
  const Lines rows = table.lines();
  Lines lines;
  append_indented(lines, {rows.front()});
  auto row = rows.begin() + 1;
  for (const TextTable& criterion : criteria) {
    lines.push_back(criterion.title);
    const auto next = row + static_cast<std::ptrdiff_t>(criterion.rows.size());
    append_indented(lines, {row, next});
    row = next;
  }
  for (const std::string& note : criteria.back().notes) append_indented(lines, wrap(note, screen_width - 2));
  return lines;
}

}  // namespace

Lines answer_lines(const Question& question, const Answer& answer, Language language) {
  Lines lines = header(question, answer, language);
  append_block(lines, arms_block(question, language));
  append_block(lines, outcomes_block(question, answer, language));
  append_block(lines, table_block(answer_in_words(answer, language)));
  append_block(lines, wrap(answer_method(answer).in(language), screen_width));
  return lines;
}

}  // namespace bansou
