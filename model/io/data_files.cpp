#include "model/io/data_files.hpp"

#include <filesystem>

#include "model/io/csv.hpp"
#include "model/io/input_path.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

/// `path` relative to `folder` if it lies below, both canonical.
std::optional<std::string> below(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path canonical = fs::canonical(folder, error);
  if (error) return std::nullopt;
  const fs::path relative = path.lexically_relative(canonical);
  if (relative.empty() || *relative.begin() == "..") return std::nullopt;
  return relative.generic_string();
}

}  // namespace

std::optional<DataFile> DataFiles::from_disk(const std::string& name, const Position& at,
                                             Problems& problems) const {
  const auto file = find_input(name, places_.root, places_, at, problems);
  if (!file) return std::nullopt;
  auto text = read_table(file->shown, problems);
  if (!text) return std::nullopt;
  // Shipped files by their shipped name, also where the root holds them.
  if (const auto shipped = below(file->canonical, places_.shipped))
    return DataFile{std::move(*text), "bansou:" + *shipped, true};
  const fs::path alone = file->canonical.filename();
  return DataFile{std::move(*text), below(file->canonical, places_.root).value_or(alone.string())};
}

const DataFile* DataFiles::read(const std::string& name, const Position& at, Problems& problems) {
  if (const DataFile* known = find(name)) return known;
  std::optional<DataFile> file;
  if (const auto carried = carried_.find(name); carried == carried_.end())
    file = from_disk(name, at, problems);
  else if (auto text = text_of({name, carried->second}, most_table_bytes, problems))
    file = DataFile{{name, std::move(*text)}, name};
  return file ? &files_.emplace(name, std::move(*file)).first->second : nullptr;
}

const DataFile* DataFiles::find(const std::string& name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? nullptr : &found->second;
}

}  // namespace bansou
