#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>

namespace bansou {

enum class AgeClass : std::uint8_t { child, adult, young_old, old };  ///< 0-17, 18-64, 65-74, 75 and over
inline constexpr std::size_t age_classes = 4;

/// The level at which a team or a service exists once.
enum class Level : std::uint8_t { municipality, area, health_centre, centre, prefecture };
inline constexpr std::array level_names{"municipality", "area", "health_centre", "centre", "prefecture"};

/// A municipality as the census of 1 October 2020 found it, and who backs it up.
struct Municipality {
  std::string code;  ///< five digits, e.g. "01100"
  std::string prefecture;
  std::string name;
  std::string kind;  ///< designated_city, core_city, health_centre_city, special_ward, city, town, village
  int band = 0;      ///< 1..5, for reporting only: no input depends on it
  double population = 0.0;
  std::array<double, age_classes> by_age{};
  double latitude = 0.0;
  double longitude = 0.0;
  double to_neighbours = 0.0;  ///< km to the nearest seats of others: see measure_to_neighbours()

  // The jurisdiction table.
  std::string area;           ///< 障害保健福祉圏域; synthetic unless the user's table says otherwise
  std::string health_centre;  ///< 保健所
  std::string centre;         ///< 精神保健福祉センター

  /// Whether it runs the place of this level that serves it, alone or for its neighbours, too.
  bool runs_own(Level level) const {
    switch (level) {
      case Level::municipality:
        return true;
      case Level::health_centre:
        return own_health_centre();
      case Level::centre:
        return kind == "designated_city";
      default:
        return false;
    }
  }

  bool own_health_centre() const {
    return kind == "designated_city" || kind == "core_city" || kind == "health_centre_city" ||
           kind == "special_ward";
  }
};

/// Straight-line km between their seats: as on a plane, which is near enough within a country.
inline double distance_between(const Municipality& a, const Municipality& b) {
  constexpr double km_per_degree = 111.2;
  const double north = a.latitude - b.latitude;
  const double east = (a.longitude - b.longitude) * std::cos(a.latitude * std::numbers::pi / 180.0);
  return km_per_degree * std::hypot(north, east);
}

/// Name of the place that serves `municipality` at `level` (for a municipality, its code).
inline const std::string& place_of(const Municipality& municipality, Level level) {
  switch (level) {
    case Level::municipality:
      return municipality.code;
    case Level::area:
      return municipality.area;
    case Level::health_centre:
      return municipality.health_centre;
    case Level::centre:
      return municipality.centre;
    case Level::prefecture:
      return municipality.prefecture;
  }
  return municipality.code;
}

}  // namespace bansou
