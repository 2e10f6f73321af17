#include "model/io/resolved_scenario.hpp"

#include <algorithm>
#include <optional>

#include "model/io/fingerprint.hpp"
#include "model/io/input_path.hpp"
#include "model/io/text_file.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// `path` relative to `folder` if it lies below, both canonical.
std::optional<std::string> below(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path canonical = fs::canonical(folder, error);
  if (error) return std::nullopt;
  const fs::path relative = path.lexically_relative(canonical);
  if (relative.empty() || *relative.begin() == "..") return std::nullopt;
  return relative.generic_string();
}

/// Shipped files by their shipped name, also where the root holds them.
std::string portable_name(const fs::path& canonical, const Places& places) {
  if (const auto shipped = below(canonical, places.shipped)) return "bansou:" + *shipped;
  return below(canonical, places.root).value_or(canonical.filename().string());
}

}  // namespace

std::string resolve_scenario(const Document& document, const Places& places) {
  constexpr std::uintmax_t max_bytes = 32'000'000;
  json tree = document.tree;
  json& contents = tree[data_files_key] = json::object();
  Problems reported_elsewhere;
  for (const char* key : data_file_keys) {
    for (const std::string& at : entries_of(tree, '/' + std::string(key))) {
      json& named = tree.at(json::json_pointer(at));
      if (!named.is_string()) continue;
      const auto file = find_input(named.get<std::string>(), places.root, places, {}, reported_elsewhere);
      if (!file) continue;
      const std::string name = portable_name(file->canonical, places);
      named = name;
      if (const auto text = read_text(file->canonical, max_bytes, reported_elsewhere))
        contents[name] = to_text(fingerprint(no_space, *text));
    }
  }
  return tree.dump(-1, ' ', false, json::error_handler_t::replace);
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
