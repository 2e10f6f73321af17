#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/io/problem.hpp"

namespace bansou {

/// A tree of values with the place in a file that each value (and key) came from.
struct Document {
  nlohmann::json tree;
  std::map<std::string, Position> positions;  ///< by JSON pointer, e.g. "/teams/municipal_desk/level"

  /// Position of the pointer, or of its nearest known ancestor.
  Position at(const std::string& pointer) const;
};

/// Where scenario files may be read from. Nothing outside `root` is opened, symbolic links resolved;
/// "bansou:..." names files below `shipped`.
struct Places {
  std::filesystem::path root;
  std::filesystem::path shipped;
};

/// Reads one YAML file. UTF-8, size, nesting, aliases and duplicate keys are checked while reading.
/// Scalars become null, bool, integer, floating or string by the YAML 1.2 core rules (no octal: 01100 stays
/// "01100").
Document read_yaml(const std::filesystem::path& file, Problems& problems);

/// JSON pointers to the entries of a list; a single value counts as a list of itself, a missing one as empty.
std::vector<std::string> entries_of(const nlohmann::json& tree, const std::string& list);

/// The value at a pointer as a document of its own.
Document part_of(const Document& document, const std::string& pointer);

/// Puts `over` on top of `base`: maps merge key by key, other values replace; `changes` and tables of `local`
/// are appended.
void put_on_top(Document& base, Document over);

/// Reads `file` and puts it on top of everything it extends (see put_on_top). Every file is checked alone
/// against the schema. Circular `extends` and paths outside the places are problems.
Document read_scenario_tree(const std::filesystem::path& file, const Places& places, Problems& problems);

}  // namespace bansou
