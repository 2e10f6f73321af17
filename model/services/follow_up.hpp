#pragma once

#include <cstdint>
#include <vector>

#include "model/core/world.hpp"
#include "model/services/pooled_map.hpp"
#include "model/services/ward_settings.hpp"

namespace bansou {

/// Follows stays as the official rates do (630 survey, NDB): what became of an admission within twelve
/// months, and of a discharge to the community after less than a year within 365 days. Only where that time
/// ends within the run. Deaths and transfers end a stay but are no discharge to the community. Who dies or
/// moves away later counts as not readmitted. Looks on only: nothing in the model depends on it.
class FollowUp {
 public:
  /// Before the times of the previous stay are overwritten.
  void admitted(World& world, ResidentId who);
  /// The stay ends, however it ends.
  void left(World& world, ResidentId who);
  /// The stay ends with a transfer; includes left(). Nobody is in the community in another hospital: expected
  /// there as long as others stay after an admission.
  void transferred(World& world, ResidentId who, const WardSettings& elsewhere);
  /// The stay ends in the community; includes left().
  void discharged(World& world, ResidentId who);
  /// The run ends while the resident is in hospital.
  void cut_off(World& world, ResidentId who);

 private:
  /// Discharges less than a year ago, of residents who have been admitted again since.
  PooledMap<std::uint64_t, std::pmr::vector<double>> followed_;
};

}  // namespace bansou
