#include "model/text/robustness_text.hpp"

#include <fmt/format.h>

#include "model/text/parameter_text.hpp"

namespace bansou {

Text times_text(const Survival& survival, std::size_t draws) {
  Text text{fmt::format("{}通り中{}", draws, survival.same_direction),
            fmt::format("{} of {}", survival.same_direction, draws)};
  if (survival.unknown == 0) return text;
  text.ja += fmt::format("、不明{}", survival.unknown);
  text.en += fmt::format("; {} not known", survival.unknown);
  return text;
}

std::optional<std::vector<Text>> doubts_on_first(const Robustness& robustness, const Scenario& baseline,
                                                 const std::vector<Text>& options,
                                                 const std::vector<std::size_t>& best) {
  constexpr std::size_t first = 0;
  std::vector<Text> doubts;
  Text hanging;  // options whose conclusion goes, comes or turns at an end of the hinge
  bool is_tested = false;
  for (std::size_t option = 0; option < options.size(); ++option) {
    const Survival* conclusion = robustness.conclusion_on(first, option);
    is_tested = is_tested || conclusion != nullptr;
    if (conclusion != nullptr && !is_firm(conclusion->same_direction, robustness.draws)) {
      const Text times = times_text(*conclusion, robustness.draws);
      doubts.push_back({fmt::format("{}が同じ向きになるのは{}だけ", options[option].ja, times.ja),
                        fmt::format("{} points the same way only in {}", options[option].en, times.en)});
    }
    if (robustness.hangs_on_hinge(first, option)) {
      hanging.ja += (hanging.ja.empty() ? "" : "・") + options[option].ja;
      hanging.en += (hanging.en.empty() ? "" : ", ") + options[option].en;
    }
  }
  if (!hanging.ja.empty()) {
    const std::string& name = robustness.hinge_of(first)->parameter;
    doubts.push_back({fmt::format("{}の結論は「{}」の幅の端で変わる", hanging.ja,
                                  assumption_text(baseline, name, Language::ja)),
                      fmt::format("the conclusion on {} changes at an end of '{}'", hanging.en,
                                  assumption_text(baseline, name, Language::en))});
  }
  const Lead* lead = robustness.lead_of(first);
  if (best.size() == 1 && lead != nullptr && !lead->is_firm_for(best.front() + 1, robustness.draws)) {
    const Text& name = options[best.front()];
    const std::size_t times = lead->times.empty() ? 0 : lead->times[best.front() + 1];
    doubts.push_back({fmt::format("{}が最も良いのは{}通り中{}だけ", name.ja, robustness.draws, times),
                      fmt::format("{} is the best only in {} of {}", name.en, times, robustness.draws)});
  }
  if (!is_tested && doubts.empty()) return std::nullopt;
  return doubts;
}

}  // namespace bansou
