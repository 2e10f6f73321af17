#include "model/text/difference_text.hpp"

#include <fmt/format.h>

#include <limits>

#include "model/experiment/equal_pairs.hpp"
#include "model/text/number_text.hpp"

namespace bansou {
namespace {

Text verdict_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::falls:
      return {"減る", "falls"};
    case Verdict::rises:
      return {"増える", "rises"};
    case Verdict::same:
      return {"ほぼ同じ", "about the same"};
    case Verdict::not_shown:
      return {"差は示せない", "not shown"};
    case Verdict::unknown:
      break;
  }
  return {"分からない", "unknown"};
}

}  // namespace

bool is_exactly_same(const Difference& difference) {
  return difference.verdict == Verdict::same && never_differs(difference);
}

sim::Interval shown_interval(const Difference& difference) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  return difference.is_open() ? difference.simultaneous
                              : sim::Interval{difference.interval.mean, -infinite, infinite};
}

std::string judgement_text(Better better, Verdict verdict, Language language) {
  const bool ja = language == Language::ja;
  std::string word = verdict_text(verdict).in(language);
  if (is_gain(better, verdict)) return word + (ja ? "（改善）" : " (better)");
  if (is_loss(better, verdict)) return word + (ja ? "（悪化）" : " (worse)");
  return word;
}

std::string judgement_text(Better better, const Difference& difference, Language language) {
  if (is_exactly_same(difference)) return Text{"まったく同じ", "exactly the same"}.in(language);
  std::string text = judgement_text(better, difference.verdict, language);
  if (difference.fragile)
    return text + (language == Language::ja ? "、" : ", ") + fragile_word().in(language);
  const sim::Interval& interval = difference.simultaneous;
  if (difference.verdict != Verdict::same || (interval.low <= 0.0 && interval.high >= 0.0)) return text;
  const Text slight = interval.mean < 0.0 ? Text{"（わずかに減る）", " (slightly less)"}
                                          : Text{"（わずかに増える）", " (slightly more)"};
  return text + slight.in(language);
}

Text fragile_word() { return {"仮定しだい", "if assumptions hold"}; }

Text fragile_legend() {
  return {
      "「仮定しだい」の判定は、仮定をありうる幅の中で動かすと残りません（下の「結論は仮定が違っても残るか」）"
      "。",
      "'If assumptions hold': moved within its range, an assumption takes this verdict away (see the tables "
      "on "
      "other assumptions)."};
}

Text same_range(const Text& what) {
  const double percent = 100.0 * practical_threshold;
  return {fmt::format("{}の±{:.0f}%（待ちでは1時間、待ち日数では必要な千人あたり年1日）", what.ja, percent),
          fmt::format("±{:.0f}% of {}, or an hour of waiting, or a day waited a year for 1,000 in need",
                      percent, what.en)};
}

std::string level_text(double level, bool at_least) { return (at_least ? "≥ " : "") + number_text(level); }

}  // namespace bansou
