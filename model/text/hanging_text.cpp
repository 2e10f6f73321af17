#include "model/text/hanging_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/text/parameter_text.hpp"

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
    all.ja += fmt::format("{}{} {}", all.ja.empty() ? "" : "、", mark(i),
                          assumption_text(scenario, names[i], Language::ja));
    all.en += fmt::format("{}{} {}", all.en.empty() ? "" : "; ", mark(i),
                          assumption_text(scenario, names[i], Language::en));
  }
  if (all.ja.empty()) return {};
  return {"※ 仮定（または公表値に合わせた値）ひとつで大きく変わります（かっこはその幅）: " + all.ja + "。",
          "※ Moves a lot with one figure that is assumed, or fitted (its range): " + all.en + "."};
}

}  // namespace bansou
