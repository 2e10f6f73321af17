#include "model/io/scenario_difference.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "model/io/resolved_scenario.hpp"

namespace bansou {
namespace {

using nlohmann::json;

/// What is the same for both, says nothing to the world, or is compared by what was read of it.
const std::set<std::string> left_out{"title",  "question", "note",       "seed",         "replications",
                                     "start",  "years",    "sources",    "local",        "region",
                                     "limits", "decides",  "parameters", data_files_key, tables_key};

json tree_of(const Scenario& scenario) {
  json tree = json::parse(scenario.resolved, nullptr, false);
  return tree.is_object() ? tree : json::object();
}

/// The value; of data files, what is in them.
json content_of(const json& tree, const std::string& key) {
  const bool is_file = std::ranges::find(data_file_keys, key) != std::end(data_file_keys);
  return is_file ? contents_of(tree, key.c_str()) : tree.value(key, json());
}

}  // namespace

std::vector<std::string> differing_parts(const Scenario& a, const Scenario& b) {
  const json tree_a = tree_of(a), tree_b = tree_of(b);
  std::set<std::string> keys;
  for (const json* tree : {&tree_a, &tree_b}) {
    for (const auto& [key, value] : tree->items()) keys.insert(key);
  }
  std::vector<std::string> differing;
  for (const std::string& key : keys) {
    if (!left_out.contains(key) && content_of(tree_a, key) != content_of(tree_b, key))
      differing.push_back(key);
  }
  return differing;
}

}  // namespace bansou
