#include "model/io/result_scenario.hpp"

#include <nlohmann/json.hpp>

#include "model/io/collected_results.hpp"
#include "model/io/places.hpp"
#include "model/io/problem.hpp"
#include "model/io/run_error.hpp"
#include "model/io/scenario_reader.hpp"

namespace bansou {

Scenario scenario_of(const std::filesystem::path& file, Language language) {
  const ResultFile results(file);
  const std::string name = file.string();
  const std::filesystem::path shipped = default_places({}).shipped;
  Scenario scenario = scenario_from({nlohmann::json::parse(results.scenario()), {{"", {name, 0, 0}}}},
                                    {shipped, shipped}, language);
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

bool holds_results(const std::filesystem::path& file) { return file.extension() == ".h5"; }

Scenario named_scenario(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root,
                        Language language) {
  if (!holds_results(file)) return read_scenario(file, default_places(file, root), language);
  Problems problems;
  try {
    return scenario_of(file, language);
  } catch (const RunError& error) {
    problems.add({}, error.text());  // which names the file
  }
  throw InputError(problems, language);
}

void check_repeatable(const Scenario& scenario, Language language) {
  Problems problems;
  if (!scenario.policy.empty()) {
    problems.add(
        {scenario.path, 0, 0},
        {"Python の方針による結果なので、計算し直すには Python で方針を渡してください（with_policy）。",
         "was decided by a policy in Python: hand it over there (with_policy) to run it again."});
  }
  problems.raise(language);
}

}  // namespace bansou
