#pragma once

#include <vector>

#include "model/core/municipality.hpp"
#include "model/io/problem.hpp"
#include "model/io/text_file.hpp"

namespace bansou {

/// Reads the table of municipalities, as the census counts them. The jurisdiction stays empty, but for the
/// area.
std::vector<Municipality> read_municipalities(const NamedText& source, Problems& problems);

/// How the names of that table are read, in hiragana, in the order of its rows.
std::vector<std::string> read_kana(const NamedText& source, Problems& problems);

}  // namespace bansou
