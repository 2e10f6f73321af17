#pragma once

#include <filesystem>
#include <vector>

#include "model/core/municipality.hpp"
#include "model/io/problem.hpp"

namespace bansou {

/// Reads the table of municipalities, as the census counts them. The jurisdiction stays empty, but for the
/// area.
std::vector<Municipality> read_municipalities(const std::filesystem::path& file, Problems& problems);

/// How the names of that table are read, in hiragana, in the order of its rows.
std::vector<std::string> read_kana(const std::filesystem::path& file, Problems& problems);

}  // namespace bansou
