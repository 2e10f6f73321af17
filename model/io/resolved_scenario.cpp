#include "model/io/resolved_scenario.hpp"

#include "model/io/fingerprint.hpp"

namespace bansou {

using nlohmann::json;

std::string resolve_scenario(const Document& document, const DataFiles& files) {
  json tree = document.tree;
  json& contents = tree[data_files_key] = json::object();
  json own = json::object();
  for (const char* key : data_file_keys) {
    for (const std::string& at : entries_of(tree, '/' + std::string(key))) {
      json& named = tree.at(json::json_pointer(at));
      const DataFile* file = named.is_string() ? files.find(named.get<std::string>()) : nullptr;
      if (file == nullptr) continue;
      named = file->portable;
      contents[file->portable] = to_text(fingerprint(no_space, file->text.text));
      if (!file->shipped) own[file->portable] = file->text.text;
    }
  }
  if (!own.empty()) tree[tables_key] = std::move(own);
  return tree.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::map<std::string, std::string> take_tables(json& tree) {
  std::map<std::string, std::string> tables;
  const auto found = tree.find(tables_key);
  if (found == tree.end()) return tables;
  if (found->is_object()) {
    for (const auto& [name, text] : found->items()) {
      if (text.is_string()) tables.emplace(name, text.get<std::string>());
    }
  }
  tree.erase(found);
  return tables;
}

bool is_resolved_scenario(const std::string& text) {
  constexpr int deepest = 100;  // of a file that somebody made up
  bool shallow = true;
  const auto keep = [&shallow](int depth, json::parse_event_t, const json&) {
    shallow = shallow && depth < deepest;
    return shallow;
  };
  return json::parse(text, keep, false).is_object() && shallow;
}

json contents_of(const json& resolved, const char* key) {
  json contents = json::array();
  const json known = resolved.value(data_files_key, json::object());
  for (const std::string& at : entries_of(resolved, '/' + std::string(key))) {
    const json& name = resolved.at(json::json_pointer(at));
    contents.push_back(name.is_string() ? known.value(name.get<std::string>(), json()) : name);
  }
  return contents;
}

}  // namespace bansou
