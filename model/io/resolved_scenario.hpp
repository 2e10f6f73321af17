#pragma once

#include <string>

#include "model/io/document.hpp"

namespace bansou {

/// Keys of a scenario that name data files.
inline constexpr const char* data_file_keys[] = {"municipalities", "jurisdiction", "holidays", "local"};

/// What a resolved scenario adds to the tree: data file -> fingerprint of its content.
inline constexpr const char* data_files_key = "data_files";

/// What Scenario::policy stands under in a resolved scenario.
inline constexpr const char* policy_key = "policy";

/// The merged tree as canonical JSON: keys in order, data files by a name that is the same on every machine
/// ("bansou:..." or relative to the root), and what is in these files as fingerprints. Reading it again gives
/// the same scenario. Files that cannot be read are left out.
std::string resolve_scenario(const Document& document, const Places& places);

/// The fingerprints of the data files that a key of a resolved scenario names, in order.
nlohmann::json contents_of(const nlohmann::json& resolved, const char* key);

}  // namespace bansou
