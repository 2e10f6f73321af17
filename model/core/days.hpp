#pragma once

namespace bansou {

/// Simulated years and months are of one length, so that years and months of a run can be compared; follow-up
/// and lengths of stay count calendar days, 365 a year, as official statistics do.
inline constexpr double days_per_year = 365.25;
inline constexpr double days_per_month = days_per_year / 12.0;

}  // namespace bansou
