#include "model/text/hanging_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/text/number_text.hpp"
#include "model/text/parameter_text.hpp"
#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

/// Each assumption once, in the order in which figures hang on them.
std::vector<std::string> assumptions_of(const std::vector<Hanging>& hanging) {
  std::vector<std::string> names;
  for (const Hanging& one : hanging) {
    if (std::ranges::find(names, one.assumption) == names.end()) names.push_back(one.assumption);
  }
  return names;
}

/// "保健所…: 12%（5–25）", and how far it moved what was screened.
std::string told(const Scenario& scenario, const Hanging& hanging, Language language) {
  const std::string assumption = assumption_text(scenario, hanging.assumption, language);
  if (hanging.effect == 0.0) return assumption;
  const std::string moved = with_unit(number_text(hanging.effect), hanging.unit.in(language), language);
  return assumption + (language == Language::ja
                           ? fmt::format("で、{}が平均{}動く", hanging.outcome.ja, moved)
                           : fmt::format(" moves '{}' by {} on average", hanging.outcome.en, moved));
}

std::string mark(std::size_t index) { return fmt::format("※{}", index + 1); }

}  // namespace

std::string hanging_mark(const std::vector<Hanging>& hanging, std::string_view metric) {
  const auto found = std::ranges::find(hanging, metric, &Hanging::metric);
  if (found == hanging.end()) return {};
  const std::vector<std::string> names = assumptions_of(hanging);
  return " " + mark(static_cast<std::size_t>(std::ranges::find(names, found->assumption) - names.begin()));
}

Text hanging_legend(const Scenario& scenario, const std::vector<Hanging>& hanging,
                    const std::vector<std::string>& shown) {
  const std::vector<std::string> names = assumptions_of(hanging);
  Text all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool stands =
        std::ranges::any_of(shown, [&](const std::string& text) { return text.find(mark(i)) != text.npos; });
    if (!stands) continue;
    const Hanging& first = *std::ranges::find(hanging, names[i], &Hanging::assumption);
    all.ja +=
        fmt::format("{}{} {}", all.ja.empty() ? "" : "、", mark(i), told(scenario, first, Language::ja));
    all.en +=
        fmt::format("{}{} {}", all.en.empty() ? "" : "; ", mark(i), told(scenario, first, Language::en));
  }
  if (all.ja.empty()) return {};
  return {
      "※ "
      "仮定（または公表値に合わせた値）ひとつで大きく変わります（かっこはその幅、動きは感度分析のときのもの）"
      ": " +
          all.ja + "。",
      "※ Moves a lot with one figure that is assumed, or fitted (its range; moves as in the sensitivity "
      "analysis): " +
          all.en + "."};
}

}  // namespace bansou
