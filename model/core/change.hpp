#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/core/municipality.hpp"
#include "model/core/text.hpp"

namespace bansou {

using Staff = std::map<std::string, double>;      ///< role -> FTE
using YenByRole = std::map<std::string, double>;  ///< a year
double posts_of(const Staff& staff);              ///< FTE in all roles

/// A difference from the baseline, from a date on.
struct Change {
  enum class Kind : std::uint8_t { staff, scale, joint, parameter, open, close, reserve };
  Text name;
  Kind kind = Kind::staff;
  double from = 0.0;  ///< days after the start; not later than the start: from the start
  std::vector<std::size_t> municipalities;  ///< whom it concerns, as indices into Scenario::municipalities
  std::optional<double> yearly_cost;        ///< yen, where the file states it; else computed from staff

  // staff, scale, joint
  std::string team;
  Staff add;                   ///< per place
  Staff set;                   ///< staff: from then on, per place; other roles stay
  YenByRole budget;            ///< staff, joint: of whoever runs the team, per place, for more posts
  double per_residents = 0.0;  ///< staff: `add`, `set` and `budget` are for so many residents; 0: for a place
  double scale = 1.0;
  std::size_t seat = 0;  ///< joint: where the team sits

  // open, close: the service takes residents there from then on, or nobody new; reserve: sets hours aside
  std::string service;
  double hours = 0.0;  ///< reserve: a month of each team of the service, shared by the places

  // parameter
  std::string parameter;
  double value = 0.0;  ///< canonical unit

  /// How many times `add`, `set` and `budget` are meant at a place where so many residents are concerned.
  double times(double residents) const { return per_residents > 0.0 ? residents / per_residents : 1.0; }

  bool operator==(const Change&) const = default;

  /// staff, joint: FTE that come, or go, where so many residents are concerned: of `add`, and what the budget
  /// pays for at these prices of the team's posts (see own_prices). No money buys what costs nothing.
  Staff added(double residents, const YenByRole& prices) const;

  /// staff, scale: of a team that had `staff`, where so many residents are concerned. Below 0 if the change
  /// takes away staff who are not there.
  Staff staff_after(Staff staff, double residents, const YenByRole& prices) const;
};

/// Residents of the places that the change concerns: all whom each serves, whichever of its towns is named.
/// `places`: of each of `towns`, the first of which is `first` in the scenario.
template <class Place>
std::map<Place, double> residents_concerned(const Change& change, const std::vector<Place>& places,
                                            std::span<const Municipality> towns, std::size_t first) {
  std::map<Place, double> residents;
  for (const std::size_t index : change.municipalities) {
    if (index >= first && index - first < places.size()) residents[places[index - first]] = 0.0;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (const auto place = residents.find(places[i]); place != residents.end())
      place->second += towns[i].population;
  }
  return residents;
}

/// Their indices as they take effect: by date, of one date as they are written.
std::vector<std::size_t> in_order_of_dates(const std::vector<Change>& changes);

}  // namespace bansou
