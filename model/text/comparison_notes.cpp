#include "model/text/comparison_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "model/experiment/equal_pairs.hpp"
#include "model/experiment/robustness.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

constexpr std::string_view late_share = "backup_unanswered_share";
constexpr std::string_view overtime = "overtime_hours";

/// Where the share of backup that is late rises although no more of it is: fewer ask, those who were served
/// in time. For the region and the bands; empty if it is so nowhere.
Text fewer_ask_note(const Comparison& comparison) {
  const auto share = find_metric(comparison.metrics, late_share);
  if (!share) return {};
  Text places;
  for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
    const auto kind = comparison.groups[group].kind;
    if (kind != Group::Kind::region && kind != Group::Kind::band) continue;
    if (comparison.at(*share, group).verdict != Verdict::rises || comparison.loses(*share, group)) continue;
    places.ja += (places.ja.empty() ? "" : "、") + comparison.groups[group].name.ja;
    places.en += (places.en.empty() ? "" : ", ") + comparison.groups[group].name.en;
  }
  if (places.ja.empty()) return {};
  return {fmt::format(
              "間に合わなかった専門的支援の割合は上がりますが、件数が増えるとは示せません（{}）。間に合って"
              "いた人の依頼が減ると、割合は上がります。",
              places.ja),
          fmt::format(
              "The share of backup that is late rises, and yet no more of it is shown to be late ({}): it "
              "rises, too, where those ask less who were served in time.",
              places.en)};
}

/// Whose overtime changes where that of all staff does: the teams by how much, the largest change first.
Text overtime_note(const Comparison& comparison) {
  constexpr std::size_t shown = 3;
  constexpr std::string_view prefix = "overtime.";
  const auto shows = [&](std::size_t metric) {
    return is_conclusion(comparison.at(metric, region_group).verdict);
  };
  const auto all = find_metric(comparison.metrics, overtime);
  if (!all || !shows(*all)) return {};
  std::vector<std::size_t> teams;
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    if (comparison.metrics[metric].id.starts_with(prefix) && shows(metric)) teams.push_back(metric);
  }
  if (teams.empty()) return {};
  std::ranges::sort(teams, std::ranges::greater(), [&](std::size_t metric) {
    return std::abs(comparison.at(metric, region_group).simultaneous.mean);
  });
  teams.resize(std::min(teams.size(), shown));
  Text list;
  for (const std::size_t metric : teams) {
    const auto add = [&](Language language, std::string& text, const char* comma) {
      text += (text.empty() ? "" : comma) + comparison.metrics[metric].name.in(language) + " " +
              difference_text(comparison.at(metric, region_group).simultaneous, language);
    };
    add(Language::ja, list.ja, "、");
    add(Language::en, list.en, "; ");
  }
  return {fmt::format("勤務時間を過ぎた支援の差の内訳（時間/年、大きい順）: {}。", list.ja),
          fmt::format("Whose overtime differs (hours/year, largest first): {}.", list.en)};
}

std::vector<Difference> headlines_of_region(const Comparison& comparison) {
  std::vector<Difference> differences;
  for (std::size_t metric = 0; metric < comparison.metrics.size(); ++metric) {
    if (comparison.metrics[metric].headline) differences.push_back(comparison.at(metric, region_group));
  }
  return differences;
}

}  // namespace

Text inert_note(const std::vector<Difference>& outcomes) {
  const auto is_known = [](const Difference& outcome) { return !std::isnan(outcome.interval.mean); };
  const auto moves = [&](const Difference& outcome) { return is_known(outcome) && !never_differs(outcome); };
  if (std::ranges::none_of(outcomes, is_known) || std::ranges::any_of(outcomes, moves)) return {};
  return {
      "ここに挙げた結果は、どれも比べたものとまったく同じです（差はちょうど0）。関わる設定が0か、そこに来る人"
      "がいないか、変更の日付が遅すぎます。効果がないという意味ではありません。",
      "every outcome that stands here is exactly as without it: what it would act on is set to 0, nobody "
      "comes to it, or it comes too late. That does not say that it has no effect."};
}

std::vector<Remark> comparison_notes(const Comparison& comparison) {
  std::vector<Remark> notes{{std::string(late_share), fewer_ask_note(comparison)},
                            {std::string(overtime), overtime_note(comparison)},
                            {"", inert_note(headlines_of_region(comparison))}};
  std::erase_if(notes, [](const Remark& note) { return note.text.ja.empty(); });
  return notes;
}

}  // namespace bansou
