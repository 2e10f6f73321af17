#include "model/io/collected_results.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "model/io/resolved_scenario.hpp"
#include "model/io/run_error.hpp"

namespace bansou {
namespace {

using nlohmann::json;

/// The resolved scenario with the contents of data files for their names, which differ with where one looks
/// for them, and without what each run may have otherwise.
json essence(const json& resolved) {
  json tree = resolved;
  for (const char* key : data_file_keys) tree[key] = contents_of(resolved, key);
  for (const char* key : {data_files_key, tables_key, "seed", "replications"}) tree.erase(key);
  return tree;
}

/// The data files of `then` under this key whose contents `now` does not have; the key if all are there.
std::set<std::string> lost_files(const json& then, const std::string& key, const json& before,
                                 const json& after) {
  std::set<std::string> names;
  const auto pointers = entries_of(then, '/' + key);
  for (std::size_t i = 0; i < pointers.size(); ++i) {
    const json& name = then.at(json::json_pointer(pointers[i]));
    if (name.is_string() && std::ranges::find(after, before[i]) == after.end()) names.insert(name);
  }
  return names.empty() ? std::set{key} : names;
}

/// What differs between two resolved scenarios: data files by the name that `then` has for them, else keys.
std::set<std::string> differences(const json& then, const json& now) {
  const json before = essence(then), after = essence(now);
  std::set<std::string> names;
  for (const json* tree : {&before, &after}) {
    for (const auto& [key, value] : tree->items()) {
      const json was = before.value(key, json()), is = after.value(key, json());
      if (was == is) continue;
      const bool is_file = std::ranges::find(data_file_keys, key) != std::end(data_file_keys);
      names.merge(is_file ? lost_files(then, key, was, is) : std::set{key});
    }
  }
  return names;
}

bool has_municipalities(const ResultFile& results, const Scenario& scenario) {
  const auto same_town = [](const std::string& code, const Municipality& town) { return code == town.code; };
  const auto same_part = [](const Partition& a, const Partition& b) {
    return a.prefecture == b.prefecture && a.first == b.first && a.count == b.count;
  };
  return std::ranges::equal(results.municipalities(), scenario.municipalities, same_town) &&
         std::ranges::equal(results.partitions(), partitions(scenario), same_part);
}

template <class Spec>
bool is_known(const std::vector<Spec>& specs, const std::string& id) {
  return std::ranges::find(specs, id, &Spec::id) != specs.end();
}

bool has_teams_and_wards(const ResultFile& results, const Scenario& scenario) {
  const ResultPlaces& places = results.places();
  return std::ranges::all_of(places.teams,
                             [&](const auto& row) { return is_known(scenario.teams, row.team); }) &&
         std::ranges::all_of(places.wards,
                             [&](const auto& row) { return is_known(scenario.services, row.service); });
}

}  // namespace

void check_results(const ResultFile& results, const Scenario& scenario) {
  const std::string& file = results.name();
  const auto names = differences(json::parse(results.scenario()), json::parse(scenario.resolved));
  if (!names.empty()) {
    const std::string list = fmt::format("{}", fmt::join(names, ", "));
    throw RunError(
        {fmt::format("{}: 計算したときのシナリオと違うので読めません（違うのは {}）。そのときのファイルに戻す"
                     "か、計算し直してください。",
                     file, list),
         fmt::format("{}: cannot be read, since the scenario is no longer what these results were computed "
                     "from (different: {}). Go back to the files of then, or run it again.",
                     file, list)});
  }
  if (results.shape().years != static_cast<std::size_t>(scenario.years) ||
      !has_municipalities(results, scenario) || !has_teams_and_wards(results, scenario)) {
    throw RunError({file + ": 結果が壊れています（市区町村、期間、チームまたは病棟がシナリオと合いません）。",
                    file + ": the results are damaged (municipalities, period, teams or wards do not fit the "
                           "scenario)."});
  }
}

MetricCollector collect_results(const ResultFile& results, const Scenario& scenario) {
  check_results(results, scenario);
  MetricCollector collected(scenario);
  for (Piece piece; piece.replication < results.replications(); ++piece.replication) {
    piece.partition = 0;
    for (const Outcomes& outcomes : results.pieces(piece.replication)) {
      collected.add(piece, outcomes);
      ++piece.partition;
    }
  }
  return collected;
}

}  // namespace bansou
