#include "model/io/cut_areas.hpp"

#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "model/io/input_path.hpp"
#include "model/io/jurisdiction_reader.hpp"
#include "model/io/municipality_table.hpp"
#include "model/io/places.hpp"

namespace bansou {
namespace {

/// All municipalities that the scenario's region was taken from.
std::vector<Municipality> country_of(const Scenario& scenario) {
  const auto tree = nlohmann::json::parse(scenario.resolved, nullptr, false);
  const Places places = default_places(scenario.path);
  Problems not_told;  // the scenario was read: what is wrong now is no concern of the reader
  const auto file_of = [&](const char* key) -> std::optional<std::filesystem::path> {
    if (!tree.is_object() || !tree.contains(key)) return std::nullopt;
    const auto file = find_input(tree[key].get<std::string>(), places.root, places, {}, not_told);
    return file ? std::optional(file->canonical) : std::nullopt;
  };
  const auto towns = file_of("municipalities"), jurisdiction = file_of("jurisdiction");
  if (!towns || !jurisdiction) return {};
  std::vector<Municipality> country = read_municipalities(*towns, not_told);
  read_jurisdiction(*jurisdiction, country, not_told);
  return country;
}

/// Residents by place; names of health centres are known only within a prefecture.
std::map<std::string, double> residents_by_place(const std::vector<Municipality>& towns, Level level) {
  std::map<std::string, double> residents;
  for (const Municipality& town : towns)
    residents[town.prefecture + "\n" + place_of(town, level)] += town.population;
  return residents;
}

}  // namespace

std::vector<CutArea> cut_areas(const Scenario& scenario) {
  const std::vector<Municipality> country = country_of(scenario);
  std::vector<CutArea> cut;
  for (const Level level : {Level::area, Level::health_centre, Level::centre, Level::prefecture}) {
    const auto whole = residents_by_place(country, level);
    for (const auto& [place, inside] : residents_by_place(scenario.municipalities, level)) {
      const auto all = whole.find(place);
      if (all == whole.end() || inside >= all->second) continue;
      cut.push_back({level, place.substr(place.find('\n') + 1), inside, all->second});
    }
  }
  return cut;
}

}  // namespace bansou
