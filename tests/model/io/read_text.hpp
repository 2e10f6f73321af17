#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/io/entry.hpp"
#include "tests/model/io/temp_folder.hpp"

namespace bansou::test {

/// A YAML text as entries, and what its readers find.
class ReadText {
 public:
  explicit ReadText(std::string_view yaml)
      : document_(read_yaml(folder_.write("a.yaml", yaml), unreadable_)) {}

  Entry root() { return {document_, findings_}; }
  const Findings& findings() const { return findings_; }

  /// "LINE:COLUMN text" of everything found, values first.
  std::vector<std::string> shown(Language language = Language::en) const {
    std::vector<std::string> all = test::shown(unreadable_, language);
    for (const Problems* problems : {&findings_.values, &findings_.relations, &findings_.unknown}) {
      for (std::string& line : test::shown(*problems, language)) all.push_back(std::move(line));
    }
    return all;
  }

 private:
  TempFolder folder_;
  Problems unreadable_;
  Document document_;
  Findings findings_;
};

using Shown = std::vector<std::string>;

}  // namespace bansou::test
