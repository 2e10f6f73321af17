#pragma once

#include <filesystem>
#include <optional>

#include "model/io/document.hpp"

namespace bansou {

/// Where a scenario file may read from. Root: as given; else the topmost folder above `file` that holds the
/// marker
/// `.bansou-scenarios`; else the file's own folder. Shipped files: the environment variable BANSOU_SCENARIOS,
/// else the folder this was built with.
Places default_places(const std::filesystem::path& file,
                      const std::optional<std::filesystem::path>& root = {});

}  // namespace bansou
