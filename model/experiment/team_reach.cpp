#include "model/experiment/team_reach.hpp"

#include "model/core/joint_place.hpp"
#include "model/core/team.hpp"

namespace bansou {

bool is_synthetic_area(std::string_view area) {
  const auto digit = [area](std::size_t at) { return area[at] >= '0' && area[at] <= '9'; };
  return area.size() == 5 && digit(0) && digit(1) && area[2] == '-' && digit(3) && digit(4);
}

Text name_of_shared_place(const std::string& place) {
  constexpr std::string_view synthetic = " 保健所(仮)";
  if (place.ends_with(synthetic)) {
    const std::string area = place.substr(0, place.size() - synthetic.size());
    return {place, "synthetic health centre " + area};
  }
  if (is_synthetic_area(place)) return {"仮の圏域" + place, "synthetic area " + place};
  return {place, place};
}

TeamReach::TeamReach(const Scenario& scenario) {
  for (const TeamSpec& team : scenario.teams) {
    for (Catchment& catchment : catchments(scenario, team.level)) {
      served_[{team.id, catchment.place}] = std::move(catchment.municipalities);
    }
  }
  for (const Change& change : scenario.changes) {
    if (change.kind != Change::Kind::joint) continue;
    served_[{change.team, joint_place(scenario.municipalities[change.seat])}] = change.municipalities;
  }
  for (const Municipality& municipality : scenario.municipalities) {
    municipality_names_[municipality.code] = municipality.name;
  }
}

const std::vector<std::size_t>& TeamReach::served(const std::string& team, const std::string& place) const {
  static const std::vector<std::size_t> nobody;
  const auto found = served_.find({team, place});
  return found == served_.end() ? nobody : found->second;
}

Text TeamReach::name_of(const std::string& place) const {
  const auto seat = seat_of_joint_place(place);
  const auto found = municipality_names_.find(seat ? std::string(*seat) : place);
  if (found != municipality_names_.end() && seat)
    return {found->second + "ほか（共同）", found->second + " and others (joint)"};
  if (found != municipality_names_.end()) return {found->second, found->second};
  return name_of_shared_place(place);
}

}  // namespace bansou
