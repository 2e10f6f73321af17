#include "model/io/cut_areas.hpp"

#include <map>
#include <string_view>

namespace bansou {

std::vector<CutArea> cut_areas(const std::vector<Municipality>& country,
                               const std::vector<Municipality>& region) {
  std::vector<CutArea> cut;
  for (const Level level : {Level::area, Level::health_centre, Level::centre, Level::prefecture}) {
    std::map<std::string_view, CutArea> places;
    for (const Municipality& town : region) places[place_of(town, level)].inside += town.population;
    for (const Municipality& town : country) {
      const auto place = places.find(place_of(town, level));
      if (place == places.end()) continue;
      place->second.whole += town.population;
      place->second.municipal = place->second.municipal || town.runs_own(level);
    }
    for (const auto& [name, place] : places) {
      if (place.inside < place.whole)
        cut.push_back({level, std::string(name), place.inside, place.whole, place.municipal});
    }
  }
  return cut;
}

}  // namespace bansou
