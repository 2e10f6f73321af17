#include "model/io/result_scenario.hpp"

#include <nlohmann/json.hpp>

#include "model/io/collected_results.hpp"
#include "model/io/places.hpp"
#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"

namespace bansou {
namespace {

Scenario read_tree(const Document& tree, const Places& places, bool only_there, Language language) {
  try {
    return scenario_from(tree, places, language);
  } catch (const InputError&) {
    if (only_there) throw;
    return scenario_from(tree, {places.shipped, places.shipped}, language);
  }
}

}  // namespace

Scenario scenario_of(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root,
                     Language language) {
  const ResultFile results(file);
  const std::string name = file.string();
  const auto tree = nlohmann::json::parse(results.scenario(), nullptr, false);
  if (tree.is_discarded()) {
    throw RunError({name + ": シナリオが読み取れません（途中までの結果かもしれません）。",
                    name + ": holds no readable scenario (perhaps a part of a run)."});
  }
  Scenario scenario =
      read_tree({tree, {{"", {name, 0, 0}}}}, default_places(file, root), root.has_value(), language);
  check_results(results, scenario);
  scenario.path = name;
  scenario.seed = results.identity().seed;
  scenario.replications = results.replications();
  if (!scenario.policy.empty()) {
    scenario.title.ja += "（方針: " + scenario.policy + "）";
    scenario.title.en += " (policy: " + scenario.policy + ")";
  }
  return scenario;
}

}  // namespace bansou
