#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "model/io/entry.hpp"

namespace bansou {

/// The day that "2021-04-01" names; nothing if it is written otherwise or is no day of the calendar.
std::optional<std::chrono::sys_days> parse_iso_date(std::string_view text);

/// What a message says about a text that names no day.
Text no_date(const std::string& written);

/// The day that the entry names; otherwise a problem.
std::optional<std::chrono::sys_days> read_date(const Entry& entry);

/// "2021-04-01".
std::string iso_date(std::chrono::sys_days day);

/// Monday 0.
int weekday_of(std::chrono::sys_days day);

}  // namespace bansou
