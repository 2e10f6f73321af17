#pragma once

#include <string_view>
#include <vector>

#include "model/core/world.hpp"

namespace bansou {

/// The dated start: how many residents were where. Parameters "snapshot.*". How they were, and how many more
/// have a need or have recovered: see RestingCourse.
struct SnapshotSettings {
  double outpatients = 0, open_cases = 0;          ///< per person
  double admissions = 0;                           ///< per person and day, in the year before
  double long_stay = 0, long_stay_mean_years = 0;  ///< beyond the first year
  static std::span<const Field<SnapshotSettings>> fields();
};

/// What draws of Purpose::snapshot are for. `state`: by resident, all others by municipality.
enum class SnapshotDraws : std::uint32_t { stated, admissions, untreated, todays_cases, state };

/// `owner`: of draws by resident, the serial.
inline sim::Stream snapshot_stream(const World& world, SnapshotDraws what, std::size_t municipality,
                                   std::uint32_t owner = 0) {
  return world.stream(Purpose::snapshot, municipality, owner, static_cast<std::uint32_t>(what));
}

/// The services of one kind, to choose from for those who are with one at the start.
class ServicesOfKind {
 public:
  ServicesOfKind(World& world, std::string_view kind);
  bool empty() const { return services_.empty(); }
  /// Of those that are open and staffed there and for this resident: the first with room, else the first.
  /// nullptr if there is none.
  Service* choose(ResidentId who) const;

 private:
  World& world_;
  std::vector<Service*> services_;  ///< those for everybody first
};

void require_snapshot_parameters(std::vector<Requirement>& requirements);

constexpr bool may_start_in_hospital(AgeClass age) { return age != AgeClass::child; }

/// One more resident, as those are whose cases are open at the start.
ResidentId add_somebody_asking(World& world, std::size_t municipality, sim::Stream& draw);

/// Fills the world with the residents of the start, at the beginning of the spin-up. Those who have been in
/// hospital for a year or more are as on day 0 and held until then. Whoever was admitted in the year before
/// the spin-up is still there, or has come home and may come back.
void place_snapshot(World& world);

}  // namespace bansou
