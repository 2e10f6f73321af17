#pragma once

#include "model/core/world.hpp"

namespace bansou {

/// How a crisis ends once somebody has come: shares.
struct EndOfCrisis {
  double settled = 0;      ///< without admission
  double followed_up = 0;  ///< of these, a case is opened
  double voluntary = 0;    ///< of admissions
  double protection = 0;   ///< of admissions
};

/// Settles the crisis or sends to hospital, along the outlets "settled" and "admission".
inline void end_crisis(World& world, ResidentId who, const Service& service, const EndOfCrisis& end) {
  Resident& resident = world.resident(who);
  if (resident.severity != Severity::crisis) return;  // it has passed by itself
  sim::Stream draw = world.care_stream(resident, service.index);
  if (draw.chance(end.settled)) {
    world.set_severity(who, Severity::unwell);
    if (draw.chance(end.followed_up)) world.refer(who, service, "settled");
    return;
  }
  resident.admission = static_cast<Admission>(
      draw.pick(std::array{end.voluntary, end.protection, 1.0 - end.voluntary - end.protection}));
  world.refer(who, service, "admission");
}

}  // namespace bansou
