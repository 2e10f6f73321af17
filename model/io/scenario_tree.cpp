#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "model/io/document.hpp"
#include "model/io/input_path.hpp"
#include "model/io/resolved_scenario.hpp"
#include "model/io/schema.hpp"

namespace bansou {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t max_chain = 32;

/// Reads a file and what it extends, each file once, bases before what builds on them.
class TreeReader {
 public:
  TreeReader(const Places& places, Problems& problems)
      : places_(places),
        problems_(problems),
        before_(problems.count()),
        schema_(read_schema(places.shipped / "schema.json", problems)) {}

  void read(const InputPath& file, const Position& named_at) {
    if (!may_enter(file, named_at) || !done_.insert(file.canonical).second) return;
    chain_.push_back(file);
    const std::size_t before = problems_.count();
    Document own = read_yaml(file.shown, problems_);
    if (problems_.count() == before) check_schema(own, schema_, problems_);
    for (const auto& [name, at] : bases(own)) {
      if (const auto base = find_input(name, file.shown.parent_path(), places_, at, problems_))
        read(*base, at);
    }
    own.tree.erase("extends");
    for (const char* key : data_file_keys) make_absolute(own, key, file.shown.parent_path());
    if (!own.tree.contains("question")) merged_.tree.erase("question");  // the base's is not its own
    put_on_top(merged_, std::move(own));
    chain_.pop_back();
  }

  Document finish() {
    if (problems_.count() == before_) check_schema(merged_, schema_, problems_, Extent::whole);
    return std::move(merged_);
  }

 private:
  bool may_enter(const InputPath& file, const Position& named_at) {
    const auto circle = std::ranges::find(chain_, file.canonical, &InputPath::canonical);
    if (circle != chain_.end()) {
      std::string names;
      for (auto link = circle; link != chain_.end(); ++link) names += link->shown.filename().string() + " → ";
      names += file.shown.filename().string();
      problems_.add(named_at, {fmt::format("extends が循環しています: {}", names),
                               fmt::format("extends goes round in a circle: {}", names)});
      return false;
    }
    if (chain_.size() < max_chain) return true;
    problems_.add(named_at, {fmt::format("extends が {} 段を超えています。", max_chain),
                             fmt::format("extends is more than {} levels deep.", max_chain)});
    return false;
  }

  /// What `extends` names; anything that is no text was reported by the schema.
  static std::vector<std::pair<std::string, Position>> bases(const Document& own) {
    std::vector<std::pair<std::string, Position>> names;
    for (const std::string& at : entries_of(own.tree, "/extends")) {
      const json& name = own.tree.at(json::json_pointer(at));
      if (name.is_string()) names.emplace_back(name.get<std::string>(), own.at(at));
    }
    return names;
  }

  void make_absolute(Document& own, const char* key, const fs::path& folder) {
    for (const std::string& name : entries_of(own.tree, '/' + std::string(key))) {
      json& value = own.tree.at(json::json_pointer(name));
      if (!value.is_string()) continue;
      const auto file = find_input(value.get<std::string>(), folder, places_, own.at(name), problems_);
      if (file) value = file->canonical.string();
    }
  }

  const Places& places_;
  Problems& problems_;
  std::size_t before_;
  json schema_;
  Document merged_{json::object(), {}};
  std::vector<InputPath> chain_;
  std::set<fs::path> done_;
};

}  // namespace

Document read_scenario_tree(const fs::path& file, const Places& places, Problems& problems) {
  TreeReader reader(places, problems);
  const std::string name = file.string();
  const Position nowhere{name};
  const bool shipped = is_shipped(name);
  if (const auto input =
          find_input(shipped ? name : fs::absolute(file).string(), {}, places, nowhere, problems))
    reader.read({shipped ? input->shown : file.lexically_normal(), input->canonical}, nowhere);
  return reader.finish();
}

}  // namespace bansou
