#pragma once

#include <string>

#include "model/core/text.hpp"
#include "model/experiment/summary.hpp"

namespace bansou {

/// What is printed where there is nothing to say: never 0.
inline constexpr const char* nothing = "—";

/// "1,234", "123", "12.3", "1.2", "0.12"; "−3.4"; "—" for NaN.
std::string number_text(double value);

/// Full-time posts: "0.05", "1.50", "12.3". Towns have hundredths.
std::string fte_text(double fte);

/// As number_text, with exactly so many decimals.
std::string fixed_text(double value, int decimals);

/// "12.3 (11.9–12.8)": all with the decimals of the mean, or fewer if the interval is wide; without the
/// bracket if the interval is infinitely wide. Below zero the dash would be misread: "−1.2 (−2.0〜0.4)",
/// "−1.2 (−2.0 to 0.4)".
std::string interval_text(const sim::Interval& interval, Language language);

/// As interval_text, with exactly so many decimals.
std::string interval_text(const sim::Interval& interval, Language language, int decimals);

/// The same with the sign of a difference: "+1.2 (0.4–2.0)".
std::string difference_text(const sim::Interval& interval, Language language);

/// An estimate as a planner reads it: "—" where it does not apply, "≥ 120" where more is not known.
std::string estimate_text(const Estimate& estimate, Language language);

/// "1,650万円" / "16.5 million yen"; with a sign, for differences. "—" for NaN.
std::string yen_text(double yen, Language language);

/// "+650万円（仮定の幅 500〜800）", "+6.5 million yen (range of assumptions 5.0 to 8.0)": with what it is at
/// two other sets of assumptions, the lower one first; without a bracket where they are alike.
std::string yen_text(double yen, double other, double another, Language language);

/// A chance in words: "10回中7回（4〜9）", "7 of 10 (4–9)", the bounds of its interval rounded outwards.
std::string chance_text(const Estimate& estimate, Language language);

}  // namespace bansou
