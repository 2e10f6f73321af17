#include "model/text/precision_wording.hpp"

#include <fmt/format.h>

#include <cmath>

#include "model/text/unit_text.hpp"

namespace bansou {
namespace {

Text reason_text(const Imprecise& outcome) {
  using enum Imprecise::Reason;
  switch (outcome.reason) {
    case lower_bound:
      return {"下限しか分からない（まだ待っている人が多い）",
              "only a lower bound is known (so many still wait)"};
    case nobody_observed:
      return {"該当した人がいない", "nobody was observed"};
    case no_variation:
      return {
          fmt::format("ばらつきが見られず、反復が{}回に満たないので精度は言えない", least_without_variation),
          fmt::format("no variation seen in fewer than {} replications", least_without_variation)};
    case wide:
      break;
  }
  if (!std::isfinite(outcome.half_width)) return {"区間が求まらない", "no interval can be had"};
  const std::string width = fmt::format("±{:.1f} %", 100.0 * outcome.half_width);
  return {width, width};
}

}  // namespace

Text precision_verdict(const Precision& precision) {
  const double percent = 100.0 * precision.asked;
  if (precision.reached()) {
    return {fmt::format("精度: 求めた ±{:g} % に届きました。反復{}回（上限{}回）で、"
                        "主な結果すべての95%区間が、平均の±{:g} %に収まるか、実際上の意味がない狭さです。",
                        percent, precision.replications, precision.most, percent),
            fmt::format(
                "Precision: the ±{:g} % asked for is reached. After {} (at most {}) the "
                "95% intervals of all headline outcomes are within ±{:g} % of their means, or too narrow to "
                "matter.",
                percent, counted(precision.replications, "replications"), precision.most, percent)};
  }
  return {fmt::format("精度: 求めた ±{:g} % に届いていません（反復{}回、上限{}回。上限は --most）。"
                      "届かないもの:",
                      percent, precision.replications, precision.most),
          fmt::format("Precision: not within ±{:g} % after {} (at most {}; --most sets the "
                      "limit). What missed it:",
                      percent, counted(precision.replications, "replications"), precision.most)};
}

std::vector<Text> precision_reasons(const Precision& precision) {
  std::vector<Text> reasons;
  for (const Imprecise& outcome : precision.missed) {
    const Text why = reason_text(outcome);
    reasons.push_back({outcome.name.ja + "：" + why.ja, outcome.name.en + ": " + why.en});
  }
  for (const Text& name : precision.no_variation) {
    reasons.push_back(
        {fmt::format("{}：反復{}回でばらつきなし（届いたものと数える）", name.ja, precision.replications),
         fmt::format("{}: no variation seen in {} (counted as reached)", name.en,
                     counted(precision.replications, "replications"))});
  }
  return reasons;
}

}  // namespace bansou
