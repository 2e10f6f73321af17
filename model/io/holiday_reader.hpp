#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "model/io/problem.hpp"

namespace bansou {

/// Reads a table of holidays (date, name) as day numbers after `start`, in order; those before it or `days`
/// or more after it are left out.
std::vector<int> read_holidays(const std::filesystem::path& file, std::chrono::sys_days start, int days,
                               Problems& problems);

}  // namespace bansou
