#include "model/io/input_path.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "model/io/utf8.hpp"
#include "model/io/wording.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view shipped_prefix = "bansou:";

/// Whether `path` is `folder` or below it; both canonical, compared by components.
bool is_inside(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

bool is_allowed(const fs::path& canonical, const Places& places) {
  return std::ranges::any_of(std::vector{places.root, places.shipped}, [&](const fs::path& place) {
    std::error_code error;
    const fs::path folder = fs::canonical(place, error);
    return !error && is_inside(canonical, folder);
  });
}

/// Names of the files in a folder, for suggestions.
std::vector<std::string> names_in(const fs::path& folder) {
  constexpr std::size_t most = 10'000;
  std::vector<std::string> names;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (names.size() == most) break;
    names.push_back(entry->path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

/// In the same folder, or of that name among those that come with Bansō.
Text missing(const std::string& name, const fs::path& shown, const Places& places) {
  const fs::path wanted = shown.filename();
  std::error_code error;
  if (fs::exists(places.shipped / wanted, error)) {
    const std::string shipped = std::string(shipped_prefix) + wanted.string();
    return {
        fmt::format("ファイル「{}」が見つかりません。付属のものは {} と書きます。", excerpt(name), shipped),
        fmt::format("there is no file '{}'; the shipped one is written {}.", excerpt(name), shipped)};
  }
  const Text hint = did_you_mean(wanted.string(), names_in(shown.parent_path()));
  return {fmt::format("ファイル「{}」が見つかりません。{}", excerpt(name), hint.ja),
          fmt::format("there is no file '{}'.{}", excerpt(name), hint.en)};
}

}  // namespace

bool is_shipped(std::string_view name) { return name.starts_with(shipped_prefix); }

std::optional<InputPath> find_input(const std::string& name, const fs::path& folder, const Places& places,
                                    const Position& at, Problems& problems) {
  const auto refuse = [&](Text text) {
    problems.add(at, std::move(text));
    return std::nullopt;
  };
  if (name.empty() || find_unreadable(name)) {
    return refuse({"ファイルの名前として使えません。", "this is not the name of a file."});
  }
  const bool shipped = is_shipped(name);
  const fs::path named = shipped ? name.substr(shipped_prefix.size()) : name;
  // Normal before anything else, so that the path that is checked is the path that is opened.
  const fs::path shown = ((shipped ? places.shipped : folder) / named).lexically_normal();
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(fs::absolute(shown, error), error);
  if (error || !is_allowed(canonical, places)) {
    return refuse(
        {fmt::format("「{}」はシナリオのフォルダー（{}）の外にあります。中にあるファイルか、付属の "
                     "bansou:tottori.yaml などを指定してください。フォルダーは --root で変えられます。",
                     excerpt(name), places.root.string()),
         fmt::format("'{}' is outside the scenario folder ({}); name a file inside it, or a shipped one as "
                     "bansou:tottori.yaml. --root sets the folder.",
                     excerpt(name), places.root.string())});
  }
  if (!fs::exists(canonical, error)) return refuse(missing(name, shown, places));
  return InputPath{shown, canonical};
}

}  // namespace bansou
