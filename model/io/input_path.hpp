#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "model/io/document.hpp"

namespace bansou {

/// A file that may be read.
struct InputPath {
  std::filesystem::path shown;      ///< as people know it: the naming file's folder and the name it gives
  std::filesystem::path canonical;  ///< absolute, symbolic links resolved
};

/// "bansou:tottori.yaml": one that comes with Bansō.
bool is_shipped(std::string_view name);

/// The file that a scenario file names: relative to `folder`, or "bansou:..." below `places.shipped`. It must
/// exist and, with symbolic links resolved, lie inside the places; otherwise a problem at `at`. Nothing
/// outside the places is opened or listed.
std::optional<InputPath> find_input(const std::string& name, const std::filesystem::path& folder,
                                    const Places& places, const Position& at, Problems& problems);

}  // namespace bansou
