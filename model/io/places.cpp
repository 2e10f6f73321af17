#include "model/io/places.hpp"

#include <cstdlib>

namespace bansou {
namespace {

namespace fs = std::filesystem;

constexpr const char* marker = ".bansou-scenarios";

fs::path shipped_folder() {
  const char* named = std::getenv("BANSOU_SCENARIOS");  // NOLINT(concurrency-mt-unsafe): nobody sets it here
  return named != nullptr && *named != '\0' ? fs::path(named) : fs::path(BANSOU_SCENARIOS_DIR);
}

fs::path root_of(const fs::path& file) {
  std::error_code error;
  const fs::path own = fs::weakly_canonical(fs::absolute(file, error), error).parent_path();
  fs::path topmost = own;
  for (fs::path folder = own; !folder.empty(); folder = folder.parent_path()) {
    if (fs::exists(folder / marker, error)) topmost = folder;
    if (folder == folder.root_path()) break;
  }
  return topmost;
}

}  // namespace

Places default_places(const fs::path& file, const std::optional<fs::path>& root) {
  return {root ? *root : root_of(file), shipped_folder()};
}

}  // namespace bansou
