#pragma once

#include <map>
#include <string>

#include "model/io/data_files.hpp"
#include "model/io/document.hpp"

namespace bansou {

/// Keys of a scenario that name data files.
inline constexpr const char* data_file_keys[] = {"municipalities", "jurisdiction", "holidays", "local"};

/// What a resolved scenario adds to the tree: data file -> fingerprint of its content,
inline constexpr const char* data_files_key = "data_files";

/// and data file -> its text, for those that do not come with Bansō.
inline constexpr const char* tables_key = "tables";

/// What Scenario::policy stands under in a resolved scenario.
inline constexpr const char* policy_key = "policy";

/// The merged tree as canonical JSON: keys in order, data files by a name that is the same on every machine,
/// with their fingerprints and, if they are the scenario's own, their texts. Reading it again, anywhere,
/// gives the same scenario. Files that were not read are left out.
std::string resolve_scenario(const Document& document, const DataFiles& files);

/// Takes the texts of own data files, by name, out of the tree of a resolved scenario. Anything else that
/// stands there is ignored: then the files are not found.
std::map<std::string, std::string> take_tables(nlohmann::json& tree);

/// Whether a text of unknown origin can be one: a JSON object that nests no deeper than scenarios do.
bool is_resolved_scenario(const std::string& text);

/// The fingerprints of the data files that a key of a resolved scenario names, in order.
nlohmann::json contents_of(const nlohmann::json& resolved, const char* key);

}  // namespace bansou
