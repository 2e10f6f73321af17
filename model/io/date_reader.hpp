#pragma once

#include <optional>
#include <string>

#include "model/core/date.hpp"
#include "model/io/entry.hpp"

namespace bansou {

/// "2021-04-01" of a day that is written in another way: 2021/4/1, 2021年4月1日, 令和3年4月1日. "" if it is
/// none.
std::string as_iso_date(const std::string& text);

/// What a message says about a text that names no day.
Text no_date(const std::string& written);

/// The day that the entry names; otherwise a problem.
std::optional<Date> read_date(const Entry& entry);

}  // namespace bansou
