#include "model/text/in_vain_note.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/core/days.hpp"
#include "model/text/number_text.hpp"
#include "model/text/parameter_text.hpp"

namespace bansou {
namespace {

/// "A約1,230人、B約980人"; "A about 1,230, B about 980".
std::string counts(const std::vector<std::pair<std::string, double>>& waiting, Language language) {
  const bool ja = language == Language::ja;
  std::string text;
  for (const auto& [name, number] : waiting) {
    const std::string people = fixed_text(number, 0);
    text += text.empty() ? "" : ja ? "、" : ", ";
    text += ja ? fmt::format("{}約{}人", name, people)
               : fmt::format("{}{}about {}", name, name.empty() ? "" : " ", people);
  }
  return text;
}

}  // namespace

bool is_hardly_any_in_vain(const Summary& summary) {
  return summary.at("gave_up_share", region_group).interval.mean < hardly_any_in_vain;
}

double waiting_for_a_worker(const Summary& summary) {
  const auto mean = [&](const char* metric) { return summary.at(metric, region_group).interval.mean; };
  return mean("waiting_days.caseload_slot") * mean("with_need") / 1e3 / days_per_year;
}

Text in_vain_note(const Scenario& scenario, const std::vector<std::pair<std::string, double>>& waiting) {
  Text many, assumed;
  const auto somebody = [](const auto& side) { return side.second >= 0.5; };
  if (std::ranges::any_of(waiting, somebody))
    many = {"（期間の平均で" + counts(waiting, Language::ja) + "）",
            " (" + counts(waiting, Language::en) + " on average over the period)"};
  if (const auto busy = scenario.parameters.find("window.too_busy"); busy != scenario.parameters.end()) {
    const std::string share = written_value(busy->second.value, busy->second);
    assumed = {fmt::format("窓口が忙しくて引き返す人は{}%と仮定しています。", share),
               fmt::format(" {}% are assumed to turn back from a busy desk.", share)};
  }
  return {
      fmt::format("「相談・受診に届かなかった割合」に入るのは、初回相談や初診を待ちきれずにやめた人と行き先"
                  "のない人だけです。そのあと担当者の空きを待つ人{}は入りません。{}",
                  many.ja, assumed.ja),
      fmt::format("'Asked for help in vain' is who gives up or finds nobody before a first contact or "
                  "appointment; who then waits for a named worker{} is not in it.{}",
                  many.en, assumed.en)};
}

Text in_vain_note_of(const Scenario& scenario, const Summary& summary) {
  if (!is_hardly_any_in_vain(summary)) return {};
  return in_vain_note(scenario, {{"", waiting_for_a_worker(summary)}});
}

}  // namespace bansou
