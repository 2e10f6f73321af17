#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "model/io/entry.hpp"

namespace bansou {

/// Reads a table of holidays (date, name), in order.
std::vector<std::chrono::sys_days> read_holidays(const std::filesystem::path& file, Problems& problems);

/// Their numbers after `start`; those before it or `days` or more after it are left out.
std::vector<int> day_numbers(const std::vector<std::chrono::sys_days>& holidays, std::chrono::sys_days start,
                             int days);

/// A problem unless the year from the start on lies within the years that the table is about. What a long run
/// adds beyond them has no holidays.
void check_reach(const Entry& start, const std::vector<std::chrono::sys_days>& holidays);

}  // namespace bansou
