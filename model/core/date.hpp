#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace bansou {

/// A day of the calendar.
using Date = std::chrono::sys_days;

/// The day that "2021-04-01" names; nothing if it is written otherwise or is no day of the calendar.
std::optional<Date> parse_date(std::string_view text);

/// "2021-04-01".
std::string iso_date(Date date);

/// The day on which so many days have passed since `start`; `start` itself for what was before it.
Date date_after(Date start, double days);

/// Monday 0.
int weekday_of(Date date);

/// January 1.
int month_of(Date date);

}  // namespace bansou
