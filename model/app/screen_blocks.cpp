#include "model/app/screen_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/app/screen.hpp"
#include "model/app/table.hpp"
#include "model/text/caveats.hpp"
#include "model/text/hanging_text.hpp"
#include "model/text/in_vain_note.hpp"
#include "model/text/number_text.hpp"

namespace bansou {

using enum Align;

Text overload_legend() {
  return {"† その待ちを受け持つチームが仕事に追いつかない町に住む人が1割以上。平均だけでは判断できません。",
          "† at least a tenth live where a team in charge of this wait cannot keep up: no mean tells it."};
}

Text at_least_legend() {
  return {
      "≥ まだ待っている人や、期限（仮定）を過ぎて打ち切られた待ちが多く、少なくともこの値としか言えません。",
      "≥ so many are still waiting, or were unserved at the assumed limit, that only a lower bound is "
      "known."};
}

std::string overload_mark(double overloaded_share) { return overloaded_share >= worth_a_mark ? " †" : ""; }

std::string marked_text(const Estimate& estimate, Language language) {
  return estimate_text(estimate, language) + overload_mark(estimate.overloaded_share);
}

Lines setting_block(const Scenario& scenario, const Text& replications, Language language) {
  Lines lines = wrap(fmt::format("{} | {} | {}", region_text(scenario).in(language),
                                 period_text(scenario).in(language), replications.in(language)),
                     screen_width - 2);
  for (const Text& note : scenario_notes(scenario))
    std::ranges::copy(wrap(note.in(language), screen_width - 2), std::back_inserter(lines));
  return lines;
}

/// The wait behind the first contact, in one sentence; nothing where nobody waited.
std::string named_worker_text(const Summary& summary, Language language) {
  std::string places;
  for (std::size_t group = 0; group < first_municipality_group; ++group) {
    const Estimate& wait = summary.at("wait_caseload_slot_p90", group);
    if (wait.observed == 0) continue;
    places += (places.empty()             ? ""
               : language == Language::ja ? "、"
                                          : "; ") +
              summary.groups[group].name.in(language) + " " + marked_text(wait, language);
  }
  const Text title{"その後、担当者が決まるまで（90%点）: ", "Then for a named worker, P90: "};
  return places.empty() ? "" : title.in(language) + places;
}

Lines waits_block(const Summary& summary, Language language) {
  const auto say = [language](const char* ja, const char* en) {
    return std::string(language == Language::ja ? ja : en);
  };
  const char* ids[] = {"wait_first_contact_median", "wait_first_contact_p90", "wait_backup_median",
                       "wait_backup_p90"};
  Lines lines{say("待ち（日。平均と95%区間。90%点 = 10人に9人がこの日数以内）",
                  "Waits (days; mean and 95% interval; P90 = nine of ten wait no longer)")};
  Table table({left, right, right, right, right, right});
  const std::string heads[] = {say("初回相談 中央値", "first contact, median"), say("90%点", "P90"),
                               say("専門的支援 中央値", "backup, median"), say("90%点", "P90")};
  std::vector<std::string> head{say("人口規模", "Population"), say("市区町村", "places")};
  for (std::size_t i = 0; i < std::size(ids); ++i)
    head.push_back(heads[i] + hanging_mark(summary.hanging, ids[i]));
  table.add(std::move(head));
  for (std::size_t group = 0; group < first_municipality_group; ++group) {
    const Group& place = summary.groups[group];
    std::vector<std::string> cells{place.name.in(language), std::to_string(place.municipalities.size())};
    for (const char* id : ids) {
      const Estimate& wait = summary.at(id, group);
      cells.push_back(marked_text(wait, language) + (wait.overloaded_share >= worth_a_mark ? "" : "  "));
    }
    table.add(std::move(cells));
  }
  append_indented(lines, table.lines(screen_width - 2));
  append_indented(lines, wrap(named_worker_text(summary, language), screen_width - 2));
  return lines;
}

Lines marks_block(const Lines& shown, Language language) {
  const auto stands = [&shown](const char* mark) {
    return std::ranges::any_of(shown,
                               [mark](const std::string& line) { return line.find(mark) != line.npos; });
  };
  Lines lines;
  if (stands("†")) append_indented(lines, {overload_legend().in(language)});
  if (stands("≥")) append_indented(lines, {at_least_legend().in(language)});
  return lines;
}

Lines notes_block(const Scenario& scenario, const Summary& summary, const Lines& shown, Language language) {
  Lines lines;
  for (const Text& note :
       {in_vain_note_of(scenario, summary), hanging_legend(scenario, summary.hanging, shown)})
    append_indented(lines, wrap(note.in(language), screen_width - 2));
  return lines;
}

Lines outcomes_block(const Summary& summary, Language language) {
  const std::string in_need = number_text(summary.at("with_need", region_group).interval.mean);
  Lines lines{Text{fmt::format("主な結果（地域全体、支援の必要な人 {}人）", in_need),
                   fmt::format("Headline outcomes (whole region, {} in need)", in_need)}
                  .in(language)};
  Table table({left, right, left});
  for (std::size_t i = 0; i < summary.metrics.size(); ++i) {
    const Metric& metric = summary.metrics[i];
    const bool stands_elsewhere = metric.id.starts_with("wait");  // in the blocks of waits and of causes
    if (!metric.headline || stands_elsewhere) continue;
    table.add({metric.name.in(language) + hanging_mark(summary.hanging, metric.id),
               estimate_text(summary.at(i, region_group), language), metric.unit.in(language)});
  }
  append_indented(lines, table.lines());
  return lines;
}

Lines causes_block(const Summary& summary, Language language) {
  Lines lines{language == Language::ja ? "待ちの内訳（割合、千人の年間延べ日数）"
                                       : "Waited for (mean: of days; per 1,000)"};
  const auto share_of = [&](std::size_t cause) {
    return summary.at("waiting_share." + std::string(wait_labels()[cause].id), 0).interval.mean;
  };
  std::vector<std::pair<double, std::size_t>> causes;
  for (std::size_t cause = 0; cause < waits; ++cause) {
    const double share = share_of(cause);
    if (share >= 0.5) causes.emplace_back(share, cause);
  }
  std::sort(causes.rbegin(), causes.rend());
  if (causes.empty()) return {};
  Table table({left, right, right});
  for (const auto& [share, cause] : causes) {
    const Label& label = wait_labels()[cause];
    const std::string id = "waiting_days." + std::string(label.id);
    const Estimate& days = summary.at(id, region_group);
    table.add(
        {std::string(language == Language::ja ? label.ja : label.en) + hanging_mark(summary.hanging, id),
         fixed_text(share, 0) + "%", number_text(days.interval.mean) + overload_mark(days.overloaded_share)});
  }
  append_indented(lines, table.lines());
  return lines;
}

Lines chances_block(const Summary& summary, Language language) {
  constexpr double small = 10'000.0;
  constexpr std::size_t shown = 3;
  const bool ja = language == Language::ja;
  std::vector<std::size_t> towns;
  for (const std::size_t group : of_kind(summary.groups, Group::Kind::municipality)) {
    const double population = summary.groups[group].population;
    if (population > 0.0 && population < small) towns.push_back(group);
  }
  if (towns.empty()) return {};
  std::stable_sort(towns.begin(), towns.end(), [&](std::size_t a, std::size_t b) {
    return summary.groups[a].population < summary.groups[b].population;
  });
  towns.resize(std::min(towns.size(), shown));
  Lines lines{
      ja ? fmt::format("小さい町で{}年間に1件以上起きる見込み（同じ{}年を10回くり返したとして、95%区間）",
                       summary.years, summary.years)
         : fmt::format("Small places: how many of 10 such {}-year periods have at least one (95% interval)",
                       summary.years)};
  Table table({left, right, right, right, right});
  std::vector<std::string> head =
      ja ? std::vector<std::string>{"", "措置入院", "救急・警察経由", "支援の途切れ",
                                    "間に合わない専門的支援"}
         : std::vector<std::string>{"", "compulsory admission", "emergency", "case lost", "backup too late"};
  head.back() += hanging_mark(summary.hanging, "chance_backup_unanswered");
  table.add(std::move(head));
  for (const std::size_t town : towns) {
    const std::string residents = number_text(summary.groups[town].population);
    std::vector<std::string> cells{summary.groups[town].name.in(language) +
                                   (ja ? "（" + residents + "人）" : " (" + residents + ")")};
    for (const char* id : {"chance_compulsory_admission", "chance_emergency", "chance_case_lost",
                           "chance_backup_unanswered"}) {
      cells.push_back(chance_text(summary.at(id, town), language));
    }
    table.add(std::move(cells));
  }
  append_indented(lines, table.lines(screen_width - 2));
  return lines;
}

}  // namespace bansou
