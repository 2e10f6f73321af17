#pragma once

#include <filesystem>

#include <nlohmann/json.hpp>

#include "model/io/document.hpp"
#include "model/io/problem.hpp"

namespace bansou {

/// What is checked: one file, whose maps may be completed by the files it extends (only a title is required,
/// and whatever list entries require, since they never merge), or the merged tree, which must be complete.
enum class Extent { one_file, whole };

/// Reads a JSON Schema; an empty object and a problem if it cannot be read.
nlohmann::json read_schema(const std::filesystem::path& file, Problems& problems);

/// Checks against a draft-07 schema. valijson decides what is valid; the problems say where and why, for
/// people.
void check_schema(const Document& document, const nlohmann::json& schema, Problems& problems,
                  Extent extent = Extent::one_file);

}  // namespace bansou
