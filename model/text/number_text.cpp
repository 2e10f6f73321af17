#include "model/text/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace bansou {
namespace {

int decimals_for(double value) {
  const double size = std::abs(value);
  if (size >= 99.95 || size == 0.0) return 0;
  return size >= 0.995 ? 1 : 2;
}

std::string with_separators(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string signed_text(double value, int decimals) {
  const std::string digits = fixed_text(value, decimals);
  const bool positive = !digits.starts_with("−") && digits.find_first_of("123456789") != std::string::npos;
  return (positive ? "+" : "") + digits;
}

std::string range_text(const sim::Interval& interval, int decimals, Language language) {
  if (!std::isfinite(interval.low) || !std::isfinite(interval.high)) return {};
  const bool negative = interval.low < 0.0;
  const char* to = !negative ? "–" : language == Language::ja ? "〜" : " to ";
  return " (" + fixed_text(interval.low, decimals) + to + fixed_text(interval.high, decimals) + ")";
}

/// As many as the interval leaves of any use: two digits of its half width, as far as figures have them.
int known_decimals(const sim::Interval& interval) {
  const double half = (interval.high - interval.low) / 2.0;
  if (!std::isfinite(half) || half == 0.0) return decimals_for(interval.mean);
  if (half >= 9.95) return 0;
  return half >= 0.995 ? 1 : 2;
}

}  // namespace

std::string fixed_text(double value, int decimals) {
  if (std::isnan(value)) return nothing;
  if (std::isinf(value)) return value < 0.0 ? "−∞" : "∞";
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  return (value < 0.0 && !is_zero ? "−" : "") + with_separators(digits);
}

std::string number_text(double value) { return fixed_text(value, decimals_for(value)); }

std::string fte_text(double fte) { return fte < 9.95 ? fixed_text(fte, 2) : number_text(fte); }

std::string interval_text(const sim::Interval& interval, Language language) {
  if (std::isnan(interval.mean)) return nothing;
  return interval_text(interval, language, std::min(decimals_for(interval.mean), known_decimals(interval)));
}

std::string interval_text(const sim::Interval& interval, Language language, int decimals) {
  if (std::isnan(interval.mean)) return nothing;
  return fixed_text(interval.mean, decimals) + range_text(interval, decimals, language);
}

std::string difference_text(const sim::Interval& interval, Language language) {
  if (std::isnan(interval.mean)) return nothing;
  int decimals = decimals_for(interval.mean);
  if (std::isfinite(interval.low) != std::isfinite(interval.high)) {
    return std::isfinite(interval.low) ? "≥ " + signed_text(interval.low, decimals)
                                       : "≤ " + signed_text(interval.high, decimals);
  }
  decimals = std::min({known_decimals(interval), decimals + 1, 2});
  // On which side of 0 an end lies decides the verdict: it must not look like 0 itself.
  constexpr int most_decimals = 4;
  const auto vanishes = [&](double end) {
    return end != 0.0 && std::abs(end) < 0.5 * std::pow(10.0, -decimals);
  };
  while (std::isfinite(interval.high) && decimals < most_decimals &&
         (vanishes(interval.low) || vanishes(interval.high)))
    ++decimals;
  return signed_text(interval.mean, decimals) + range_text(interval, decimals, language);
}

std::string estimate_text(const Estimate& estimate, Language language) {
  if (estimate.observed == 0) return nothing;
  if (estimate.at_least) return "≥ " + number_text(estimate.interval.mean);
  return interval_text(estimate.interval, language);
}

std::string yen_text(double yen, Language language) {
  if (std::isnan(yen)) return nothing;
  const std::string sign = yen > 0.0 ? "+" : "";
  if (language == Language::ja) return sign + fixed_text(yen / 1e4, 0) + "万円";
  return sign + fixed_text(yen / 1e6, std::abs(yen) < 1e8 ? 1 : 0) + " million yen";
}

std::string yen_text(double yen, double other, double another, Language language) {
  const bool ja = language == Language::ja;
  std::string text = yen_text(yen, language);
  if (std::isnan(yen) || std::isnan(other) || std::isnan(another) || other == another) return text;
  const auto amount = [&](double end) {
    return ja ? fixed_text(end / 1e4, 0) : fixed_text(end / 1e6, std::abs(yen) < 1e8 ? 1 : 0);
  };
  const std::string low = amount(std::min(other, another)), high = amount(std::max(other, another));
  return text + (ja ? fmt::format("（仮定の幅 {}〜{}）", low, high)
                    : fmt::format(" (range of assumptions {} to {})", low, high));
}

std::string chance_text(const Estimate& estimate, Language language) {
  if (estimate.observed == 0) return nothing;
  const double tenths = std::round(estimate.interval.mean / 10.0);
  const bool rare = tenths == 0.0 && estimate.interval.mean > 0.0;
  constexpr double luck = 1e-9;  // of the arithmetic: 10 of 10 is not more
  const double low = std::floor(estimate.interval.low / 10.0 + luck);
  const double high = std::ceil(estimate.interval.high / 10.0 - luck);
  if (language == Language::ja) {
    return (rare ? "10回中1回未満" : fmt::format("10回中{:.0f}回", tenths)) +
           fmt::format("（{:.0f}〜{:.0f}）", low, high);
  }
  return (rare ? "less than 1 of 10" : fmt::format("{:.0f} of 10", tenths)) +
         fmt::format(" ({:.0f}–{:.0f})", low, high);
}

}  // namespace bansou
