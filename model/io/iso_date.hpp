#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "model/io/entry.hpp"

namespace bansou {

/// The day that "2021-04-01" names; nothing if it is written otherwise or is no day of the calendar.
std::optional<std::chrono::sys_days> parse_iso_date(std::string_view text);

/// "2021-04-01" of a day that is written in another way: 2021/4/1, 2021年4月1日, 令和3年4月1日. "" if it is
/// none.
std::string as_iso_date(const std::string& text);

/// What a message says about a text that names no day.
Text no_date(const std::string& written);

/// The day that the entry names; otherwise a problem.
std::optional<std::chrono::sys_days> read_date(const Entry& entry);

/// "2021-04-01".
std::string iso_date(std::chrono::sys_days day);

/// Monday 0.
int weekday_of(std::chrono::sys_days day);

}  // namespace bansou
