#include "model/app/screen.hpp"

#include <fmt/format.h>

#include "model/app/backup_table.hpp"
#include "model/app/precision_text.hpp"
#include "model/app/resource_blocks.hpp"
#include "model/app/screen_blocks.hpp"
#include "model/app/stationary_table.hpp"
#include "model/app/table.hpp"
#include "model/text/sufficiency_wording.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

Lines header(const Scenario& scenario, const Summary& summary, const RunFacts& facts, Language language) {
  Lines lines{scenario.title.in(language)};
  append_indented(lines, wrap(scenario.question.in(language), screen_width - 2));
  const Text replications{
      fmt::format("反復{}回（乱数の種 {}）", summary.replications, facts.seed),
      fmt::format("{} (seed {})", counted(summary.replications, "replications"), facts.seed)};
  append_indented(lines, setting_block(scenario, replications, language));
  if (!summary.precision)  // which says what was asked and missed
    append_indented(lines, wrap(sufficiency_text(summary.sufficiency).in(language), screen_width - 2));
  if (summary.replications < facts.replications) {
    const Text early{fmt::format("【途中】{}回のうち{}回まで終わった時点の結果です。", facts.replications,
                                 summary.replications),
                     fmt::format("UNFINISHED: {} of {}.", summary.replications,
                                 counted(facts.replications, "replications"))};
    lines.push_back("  " + early.in(language));
  }
  return lines;
}

}  // namespace

std::vector<std::string> screen_lines(const Scenario& scenario, const Summary& summary, const RunFacts& facts,
                                      Language language) {
  constexpr std::size_t right_half = 62;
  Lines lines = header(scenario, summary, facts, language);
  Lines waiting = waits_block(summary, language);
  append_block(waiting, backup_block(scenario, summary, language));
  append_block(lines, waiting);
  const Lines causes = causes_block(summary, language);
  Lines marked = waiting;
  marked.insert(marked.end(), causes.begin(), causes.end());
  const Lines marks = marks_block(marked, language);
  lines.insert(lines.end(), marks.begin(), marks.end());
  const Lines outcomes = beside(outcomes_block(summary, language), causes, right_half);
  append_block(lines, outcomes);
  waiting.insert(waiting.end(), outcomes.begin(), outcomes.end());
  const Lines notes = notes_block(scenario, summary, waiting, language);
  lines.insert(lines.end(), notes.begin(), notes.end());
  append_block(lines, beds_block(summary, language));
  append_block(lines, teams_block(scenario, summary, language));
  append_block(lines, chances_block(summary, language));
  append_block(lines, stationary_block(summary, language));
  append_block(lines, precision_block(summary, language));
  std::string files;
  if (!facts.results.empty())
    files += (language == Language::ja ? "結果: " : "Results: ") + facts.results + "  ";
  if (!facts.description.empty())
    files += (language == Language::ja ? "説明: " : "Description: ") + facts.description + "  ";
  if (!facts.report.empty()) files += (language == Language::ja ? "報告書: " : "Report: ") + facts.report;
  if (!files.empty()) lines.push_back(std::move(files));
  return lines;
}

}  // namespace bansou
