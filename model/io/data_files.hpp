#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "model/io/document.hpp"
#include "model/io/text_file.hpp"

namespace bansou {

/// One table of a scenario.
struct DataFile {
  NamedText text;        ///< named as people know the file
  std::string portable;  ///< its name on every machine: "bansou:..." if shipped, else relative to the root
  bool shipped = false;  ///< comes with Bansō
};

/// The data files that a scenario names, each read once: what is simulated and what results keep of it is the
/// same text.
class DataFiles {
 public:
  /// `carried`: texts by name that a resolved scenario brings along; for these nothing is looked for on the
  /// disk. Names without a full path are relative to the root.
  DataFiles(const Places& places, std::map<std::string, std::string> carried)
      : places_(places), carried_(std::move(carried)) {}

  /// The file of this name; nothing, and a problem, if it is not there, may not be read or is no text.
  const DataFile* read(const std::string& name, const Position& at, Problems& problems);

  /// What read() has found under this name; nothing if it was not asked or found none.
  const DataFile* find(const std::string& name) const;

 private:
  std::optional<DataFile> from_disk(const std::string& name, const Position& at, Problems& problems) const;

  const Places& places_;
  std::map<std::string, std::string> carried_;
  std::map<std::string, DataFile> files_;
};

}  // namespace bansou
