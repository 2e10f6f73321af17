#pragma once

#include <vector>

#include "model/core/date.hpp"
#include "model/io/entry.hpp"
#include "model/io/text_file.hpp"
#include "sim/shift.hpp"

namespace bansou {

/// Reads a table of holidays (date, name), in order.
std::vector<Date> read_holidays(const NamedText& source, Problems& problems);

/// The numbers of those in `span`, counted from `start`.
std::vector<int> day_numbers(const std::vector<Date>& holidays, Date start, sim::DaySpan span);

/// A problem unless the whole run, `span` from its start, lies within the years that the table is about.
void check_reach(const Entry& start, const std::vector<Date>& holidays, sim::DaySpan span);

}  // namespace bansou
