#include "model/app/preflight_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/app/screen.hpp"
#include "model/experiment/team_reach.hpp"
#include "model/text/caveats.hpp"
#include "model/text/cut_area_note.hpp"
#include "model/text/number_text.hpp"
#include "model/text/posts_table.hpp"

namespace bansou {
namespace {

using enum Align;

std::string wait_text(const ExpectedLoad& load, Language language) {
  const bool ja = language == Language::ja;
  if (load.lacks_only_slots()) return ja ? "担当枠に空きがない" : "for a slot";
  if (load.slots >= 1.0 && load.wait == 0.0) return ja ? "満員（待つ列はない）" : "full (no line)";
  if (std::isinf(load.wait)) return ja ? "延び続ける" : "goes on growing";
  return number_text(load.wait) + (ja ? "日" : " d");
}

/// Infinite waits for a slot come to an end for many, those for work do not.
bool waits_less(const ExpectedLoad& a, const ExpectedLoad& b) {
  return std::pair(a.wait, !a.lacks_only_slots()) < std::pair(b.wait, !b.lacks_only_slots());
}

std::string team_name(const Scenario& scenario, const std::string& id, Language language) {
  return find_team(scenario.teams, id)->name.in(language);
}

Lines teams_block(const Scenario& scenario, const Preflight& preflight, Language language) {
  const bool ja = language == Language::ja;
  Table table({left, right, right, right, right, left});
  table.add(
      ja ? std::vector<std::string>{"チーム", "か所", "平均の稼働率", "最大", "最長の待ち", "追いつかない所"}
         : std::vector<std::string>{"Team", "places", "mean load", "highest", "longest wait",
                                    "cannot keep up"});
  for (const TeamSpec& team : scenario.teams) {
    std::size_t places = 0;
    std::size_t behind = 0;
    double sum = 0.0;
    double fte = 0.0;
    double highest = 0.0;
    ExpectedLoad longest;
    for (const ExpectedLoad& load : preflight.loads) {
      if (load.team != team.id) continue;
      ++places;
      behind += load.backlog > 0.0 ? 1U : 0U;
      sum += load.utilisation * load.fte;
      fte += load.fte;
      highest = std::max(highest, load.utilisation);
      longest = std::max(longest, load, waits_less);
    }
    if (places == 0) continue;
    table.add({team.name.in(language), std::to_string(places), number_text(100.0 * sum / fte) + "%",
               number_text(100.0 * highest) + "%", wait_text(longest, language),
               behind == 0 ? "" : fmt::format("{} / {}", behind, places)});
  }
  Lines lines{ja ? "仕事の量（計算前の見当）" : "Loads (a first guess, before simulating)"};
  append_indented(lines, table.lines());
  return lines;
}

Lines fullest_block(const Scenario& scenario, const Preflight& preflight, Language language) {
  constexpr std::size_t shown = 8;
  const bool ja = language == Language::ja;
  const TeamReach reach(scenario);
  Table table({left, left, right, right, right});
  table.add(ja ? std::vector<std::string>{"", "", "時間", "担当枠", "待ち"}
               : std::vector<std::string>{"", "", "hours", "caseload slots", "wait"});
  for (std::size_t i = 0; i < std::min(shown, preflight.loads.size()); ++i) {
    const ExpectedLoad& load = preflight.loads[i];
    table.add({reach.name_of(load.place).in(language), team_name(scenario, load.team, language),
               number_text(100.0 * load.utilisation) + "%",
               load.slots > 0.0 ? number_text(100.0 * load.slots) + "%" : nothing,
               wait_text(load, language)});
  }
  Lines lines{ja ? "最も詰まっている所（時間と担当枠のうち、足りない方の順）"
                 : "The fullest places (by hours or by caseload slots, whichever is scarcer)"};
  append_indented(lines, table.lines());
  return lines;
}

/// Team by team the places that cannot keep up, the worst first, and what would help them.
Lines behind_block(const Scenario& scenario, const Preflight& preflight, Language language) {
  constexpr std::size_t shown = 5;
  const bool ja = language == Language::ja;
  const TeamReach reach(scenario);
  Lines lines;
  for (const TeamSpec& team : scenario.teams) {
    std::vector<ExpectedLoad> behind;
    double more = 0.0;
    for (const ExpectedLoad& load : preflight.loads) {
      if (load.team != team.id || load.backlog <= 0.0) continue;
      behind.push_back(load);
      more += load.more_fte;
    }
    if (behind.empty()) continue;
    std::ranges::stable_sort(behind, std::ranges::greater(), &ExpectedLoad::backlog);
    std::string text = fmt::format("{}{}", team.name.in(language), ja ? "：" : ": ");
    for (std::size_t i = 0; i < std::min(shown, behind.size()); ++i) {
      const std::string backlog = number_text(behind[i].backlog);
      const std::string posts = fixed_text(behind[i].more_fte, 1);
      const Text one{
          fmt::format("{} 年{}件（+{}人）", reach.name_of(behind[i].place).ja, backlog, posts),
          fmt::format("{} {} a year (+{} FTE)", reach.name_of(behind[i].place).en, backlog, posts)};
      text += (i == 0 ? "" : ja ? "、" : "; ") + one.in(language);
    }
    if (behind.size() > shown) {
      const std::size_t others = behind.size() - shown;
      const Text rest{fmt::format("、ほか{}か所（合わせて+{}人）", others, number_text(more)),
                      fmt::format("; {} more (+{} FTE in all)", others, number_text(more))};
      text += rest.in(language);
    }
    append_indented(lines, wrap(text, screen_width - 2));
  }
  if (lines.empty()) return {};
  lines.insert(
      lines.begin(),
      ja ? "追いつかない所（滞留または枠のない人の増え方と、平方根の余裕まで含めて追いつくのに要る人員、常勤"
           "換算）"
         : "Who cannot keep up: growth of the backlog, or of those without a slot, and posts with which "
           "they would");
  const Text method{
      "要る人員 = 仕事の量に、その平方根だけの余裕を足したもの（平方根の法則）。担当枠も同じ。"
      "枠だけが足りない所では、待つ人が回復や転出で減るので、run では落ち着くことがあります。",
      "Posts: the work there is and its square root to spare (square-root staffing), in hours "
      "and in caseload slots. Where only slots are short, people in line recover or leave: in a run the line "
      "may settle."};
  append_indented(lines, wrap(method.in(language), screen_width - 2));
  return lines;
}

}  // namespace

Lines preflight_lines(const Scenario& scenario, const Preflight& preflight, Language language) {
  const bool ja = language == Language::ja;
  Lines lines = wrap(calibration_banner(scenario).in(language), screen_width);
  for (std::string& line : wrap(cut_area_note(scenario).in(language), screen_width))
    lines.push_back(std::move(line));
  append_block(lines, table_block(posts_table(scenario, language)));
  append_block(lines, teams_block(scenario, preflight, language));
  append_block(lines, behind_block(scenario, preflight, language));
  append_block(lines, fullest_block(scenario, preflight, language));
  std::string chain;
  for (const std::string& id : preflight.longest_backup) {
    chain += (chain.empty() ? "" : " → ") + find_service(scenario.services, id)->name.in(language);
  }
  if (!chain.empty())
    append_block(lines, {(ja ? "応えたうえで、さらにつなぐ最も長い道（専門的支援）: "
                             : "Longest way up (backup that is answered and passed on): ") +
                         chain});
  const Text note{
      "乱数を使わない見当です。偶然の波、待ちきれずに去る人、病床の空きは入っていません。案を決めるときは "
      "bansou run で。",
      "Without chance, without people who give up, without beds: a guess. Decide with bansou run."};
  append_block(lines, wrap(note.in(language), screen_width));
  return lines;
}

}  // namespace bansou
