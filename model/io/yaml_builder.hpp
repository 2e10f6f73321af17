#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include "model/io/document.hpp"
#include "model/io/yaml_syntax.hpp"

namespace bansou {

/// Builds a document from the events of the YAML parser and checks as it goes: nesting, number of values,
/// aliases, duplicate and non-text keys, tags, second documents. Nothing here recurses.
class YamlBuilder final : public YAML::EventHandler {
 public:
  /// Thrown after a problem was reported that makes reading on pointless.
  struct Stop {};

  YamlBuilder(const std::string& file, std::string_view text, Document& document, Problems& problems)
      : locator_(file, text), document_(document), problems_(problems) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { open_.pop_back(); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;

 private:
  /// A place in the tree. Parents do not grow while a child is open, so `node` stays valid.
  struct Place {
    nlohmann::json* node;
    std::string pointer;
    bool awaits_key = false;
    bool in_braces = false;
    std::string key = {};

    std::string child_pointer() const;
  };

  [[noreturn]] void stop(const YAML::Mark& mark, Text text);
  void report(const YAML::Mark& mark, Text text);
  bool awaits_key() const { return !open_.empty() && open_.back().awaits_key; }
  void refuse_tag(const YAML::Mark& mark, const std::string& tag);
  void count(const YAML::Mark& mark, std::size_t values, std::size_t pointer_bytes);
  void refuse_cut_off(const YAML::Mark& mark, const std::string& name);
  void key(const YAML::Mark& mark, const std::string& name, bool is_text);
  void scalar(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& value, bool plain);
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, nlohmann::json empty);
  Place place(const YAML::Mark& mark, YAML::anchor_t anchor, nlohmann::json value);
  void repeat(const YAML::Mark& mark, const std::string& source);

  YamlLocator locator_;
  Document& document_;
  Problems& problems_;
  std::vector<Place> open_;
  std::map<YAML::anchor_t, std::string> anchors_;  // pointers
  std::size_t documents_ = 0;
  std::size_t aliases_ = 0;
  std::size_t repeated_ = 0;
  std::size_t weight_ = 0;
  std::size_t reported_ = 0;
};

}  // namespace bansou
