#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "model/io/problem.hpp"

namespace bansou::test {

/// A folder that lives as long as the object.
class TempFolder {
 public:
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "bansou-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
    path_ = std::filesystem::canonical(name);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

  /// Writes a file, with the folders it needs, and returns its path.
  std::filesystem::path write(const std::string& name, std::string_view content) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }

 private:
  std::filesystem::path path_;
};

/// "LINE:COLUMN text" of every problem, in the order found.
inline std::vector<std::string> shown(const Problems& problems, Language language = Language::en) {
  std::vector<std::string> result;
  for (const Problem& problem : problems.all()) {
    result.push_back(std::to_string(problem.at.line) + ':' + std::to_string(problem.at.column) + ' ' +
                     problem.text.in(language));
  }
  return result;
}

/// Whether some problem says `part`, in Japanese or English.
inline bool mentions(const Problems& problems, std::string_view part) {
  return std::ranges::any_of(problems.all(), [&](const Problem& problem) {
    return problem.text.ja.find(part) != std::string::npos || problem.text.en.find(part) != std::string::npos;
  });
}

}  // namespace bansou::test
