#include "model/io/result_scenario.hpp"

#include <nlohmann/json.hpp>

#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"

namespace bansou {

Scenario scenario_of(const ResultFile& results, const std::string& name, const Places& places,
                     Language language) {
  const auto tree = nlohmann::json::parse(results.scenario(), nullptr, false);
  if (tree.is_discarded()) {
    throw RunError({name + ": シナリオが読み取れません（途中までの結果かもしれません）。",
                    name + ": holds no readable scenario (perhaps a part of a run)."});
  }
  Scenario scenario = scenario_from({tree, {{"", {name, 0, 0}}}}, places, language);
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
