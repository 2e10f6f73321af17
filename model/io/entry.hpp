#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/io/document.hpp"

namespace bansou {

/// What was found while reading. `relations` are problems that lie between values: a name that is nowhere
/// defined, a value that is missing. They say nothing as long as a file could not be read. `unknown`:
/// relations too, of entries whose name nothing knows, so that nobody needs to hear what else such an entry
/// lacks.
struct Findings {
  Problems values;
  Problems relations;
  Problems unknown;
};

/// A value of a scenario's tree and where it stands. Values of a shape that the schema does not allow read as
/// if they were absent: the schema's check reports them.
class Entry {
 public:
  /// The root of the tree. Both must outlive the entry.
  Entry(const Document& document, Findings& findings)
      : document_(&document), findings_(&findings), value_(&document.tree) {}

  /// The value below; may be absent.
  Entry operator[](const std::string& key) const;
  bool present() const { return !value_->is_null(); }
  const nlohmann::json& value() const { return *value_; }
  /// Its name in the map around it; for an entry of a list, its number.
  std::string key() const { return pointer_.empty() ? "" : pointer_.back(); }

  std::optional<std::string> string() const;
  std::optional<double> number() const;
  std::optional<std::int64_t> integer() const;
  bool boolean() const { return value_->is_boolean() && value_->get<bool>(); }
  /// In both languages; one text serves for both.
  Text text(const Text& otherwise) const;

  /// The values of a map or a list; a single value counts as a list of itself.
  std::vector<Entry> entries() const;
  std::vector<std::string> strings() const;

  Position at() const { return document_->at(pointer_.to_string()); }
  Findings& findings() const { return *findings_; }
  void report(Text text) const { findings_->values.add(at(), std::move(text)); }
  void report_relation(Text text) const { findings_->relations.add(at(), std::move(text)); }
  void report_unknown(Text text) const { findings_->unknown.add(at(), std::move(text)); }

 private:
  const Document* document_;
  Findings* findings_;
  const nlohmann::json* value_;
  nlohmann::json::json_pointer pointer_;
};

}  // namespace bansou
