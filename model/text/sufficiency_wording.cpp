#include "model/text/sufficiency_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/text/answer_text.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

Text names_of(const std::vector<Text>& outcomes) {
  constexpr std::size_t shown = 3;
  Text names;
  for (std::size_t i = 0; i < std::min(outcomes.size(), shown); ++i) {
    names.ja += (i == 0 ? "" : "、") + outcomes[i].ja;
    names.en += (i == 0 ? "" : "; ") + outcomes[i].en;
  }
  if (outcomes.size() <= shown) return names;
  names.ja += fmt::format("ほか{}", outcomes.size() - shown);
  names.en += fmt::format("; {} more", outcomes.size() - shown);
  return names;
}

/// To two digits, upwards: it is an estimate.
std::size_t rounded_up(std::size_t number) {
  std::size_t step = 1;
  while (number / step >= 100) step *= 10;
  return (number + step - 1) / step * step;
}

Text remedy(std::size_t enough, bool of_differences) {
  constexpr std::size_t out_of_reach = 10'000;
  const std::string number = fixed_text(static_cast<double>(enough), 0);
  if (enough > out_of_reach)
    return {fmt::format("反復を増やして決めるには{}回ほど要るので、地域を広くするか期間を長くしてください。",
                        number),
            fmt::format("That would take about {} replications: take a larger region or a longer period.",
                        number)};
  if (!of_differences) {
    return {fmt::format("{}回ほどで足りる見込みです（--replications {}）。", number, enough),
            fmt::format("About {} replications would do (--replications {}).", number, enough)};
  }
  return {
      fmt::format("いま見えている差のとおりなら、{}回ほどで決まります（--replications {}）。回数を増やすと"
                  "差が思ったより小さいとわかることもあり、そのときはもっと要ります。",
                  number, enough),
      fmt::format("If differences are as they look now, about {} decide (--replications {}); more, if "
                  "they look smaller then, as they often do.",
                  number, enough)};
}

}  // namespace

Text sufficiency_text(const Sufficiency& sufficiency) {
  if (sufficiency.decides()) return {};
  const std::size_t now = sufficiency.replications;
  const Text more = remedy(rounded_up(sufficiency.enough), sufficiency.of_differences);
  if (sufficiency.too_wide.empty())
    return {fmt::format("【計算回数が足りません】反復{}回では少なすぎて、区間も判定もまだ目安です。{}", now,
                        more.ja),
            fmt::format("TOO FEW REPLICATIONS: after {} intervals and verdicts are but a rough guide. {}",
                        now, more.en)};
  Text names = names_of(sufficiency.too_wide);
  if (!sufficiency.arms.empty()) {
    names.ja += "（" + arm_names(sufficiency.arms, Language::ja) + "）";
    names.en += " (" + arm_names(sufficiency.arms, Language::en) + ")";
  }
  if (sufficiency.of_differences)
    return {
        fmt::format(
            "【計算回数が足りません】反復{}回では区間が広すぎて、差があるともないとも決められません: {}。{}",
            now, names.ja, more.ja),
        fmt::format(
            "TOO FEW REPLICATIONS: after {} the interval of the difference is too wide to decide: {}. {}",
            now, names.en, more.en)};
  const double percent = 100.0 * widest_half_width;
  return {fmt::format("【計算回数が足りません】反復{}回では区間が広すぎて決められません（平均の±{:g}%"
                      "を超えるもの: {}）。{}",
                      now, percent, names.ja, more.ja),
          fmt::format(
              "TOO FEW REPLICATIONS: after {} the interval is too wide to decide (more than ±{:g}% of the "
              "mean: {}). {}",
              now, percent, names.en, more.en)};
}

}  // namespace bansou
