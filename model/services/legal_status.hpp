#pragma once

#include <span>
#include <string_view>

#include "model/core/world.hpp"

namespace bansou {

struct LegalStatusSettings {
  double order = 0;                    ///< mean days until an order is lifted
  double lifted_to_protection = 0;     ///< of those who stay on; the others do so voluntarily
  double voluntary_to_protection = 0;  ///< per day
  double protection_to_voluntary = 0;  ///< per day
  double long_stay_protection = 0;     ///< of the stays of the snapshot
  static std::span<const Field<LegalStatusSettings>> fields();
};

/// On what ground of law people are in hospital (Resident::admission), as it changes during their stays. How
/// long they stay does not depend on it, but for an order: nobody leaves before it is lifted. All draws are
/// its own, so that it shifts nobody else's.
class LegalStatus {
 public:
  void configure(std::string_view service, const ParameterSet& parameters);
  /// A stay begins, on the ground that the crisis has left. Days until an order is lifted; 0 if there is
  /// none.
  double admitted(World& world, ResidentId who);
  /// Part of the snapshot: somebody who is there.
  void placed(World& world, ResidentId who);
  /// Somebody stays on after an order. Nothing happens if there is none.
  void lift_order(World& world, ResidentId who);
  /// What has changed in the month that ends now.
  void month_closed(World& world, ResidentId who);

 private:
  static void become(World& world, ResidentId who, Admission status);

  LegalStatusSettings set_;
  double changes_to_protection_ = 0.0, changes_to_voluntary_ = 0.0;  ///< shares, within a month
};

}  // namespace bansou
