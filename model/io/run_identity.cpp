#include "model/io/run_identity.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bansou {

std::string scenario_hash(const std::string& resolved) {
  using nlohmann::json;
  constexpr int deepest = 100;  // of a file that somebody made up, not of a scenario
  const auto keep = [](int depth, json::parse_event_t event, const json& value) {
    const bool of_the_run =
        depth == 1 && event == json::parse_event_t::key && (value == "seed" || value == "replications");
    return depth < deepest && !of_the_run;
  };
  const json tree = json::parse(resolved, keep, false);
  return to_text(fingerprint(no_space, tree.dump(-1, ' ', false, json::error_handler_t::replace)));
}

RunIdentity identity_of(const Scenario& scenario) {
  return {scenario_hash(scenario.resolved), scenario.seed, scenario.replications, BANSOU_VERSION};
}

std::string to_json(const RunIdentity& identity) {
  return nlohmann::ordered_json{{"bansou_version", identity.version},
                                {"scenario_hash", identity.scenario},
                                {"seed", identity.seed},
                                {"replications", identity.replications}}
             .dump(2) +
         "\n";
}

RunIdentity identity_from_json(std::string_view json) {
  try {
    const auto tree = nlohmann::json::parse(json);
    return {tree.at("scenario_hash"), tree.at("seed"), tree.at("replications"), tree.at("bansou_version")};
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

Fingerprint fingerprint(const RunIdentity& identity) { return fingerprint(no_space, to_json(identity)); }

Text difference(const RunIdentity& then, const RunIdentity& now) {
  if (then == RunIdentity{}) return {"その記録を読めません", "its record cannot be read"};
  if (then.version != now.version) {
    return {fmt::format("bansou のバージョンが違います（以前 {}、今回 {}）", then.version, now.version),
            fmt::format("the version of bansou differs (then {}, now {})", then.version, now.version)};
  }
  if (then.scenario != now.scenario) {
    return {"シナリオの内容が変わっています", "the scenario has changed"};
  }
  if (then.seed != now.seed) {
    return {fmt::format("乱数の種が違います（以前 {}、今回 {}）", then.seed, now.seed),
            fmt::format("the seed differs (then {}, now {})", then.seed, now.seed)};
  }
  return {fmt::format("反復の回数が違います（以前 {}、今回 {}）", then.replications, now.replications),
          fmt::format("the number of replications differs (then {}, now {})", then.replications,
                      now.replications)};
}

}  // namespace bansou
