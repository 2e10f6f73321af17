#pragma once

#include "model/core/world.hpp"

namespace bansou {

/// How a crisis ends once somebody has come: shares.
struct EndOfCrisis {
  double settled = 0;      ///< without admission
  double followed_up = 0;  ///< of these, a case is opened
  double voluntary = 0;    ///< of admissions; the others are under medical protection
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
  resident.admission = draw.chance(end.voluntary) ? Admission::voluntary : Admission::medical_protection;
  world.refer(who, service, "admission");
}

/// For what the prefecture decides in the present crisis, which a draw of the course of need began: shifts no
/// draw of anybody's care.
inline sim::Stream report_stream(const World& world, const Resident& resident, const Service& service) {
  const std::uint32_t episode = (service.draws_key << 16) | resident.need_draws;
  return world.stream(Purpose::report, resident.municipality, resident.serial, episode);
}

/// Police and others report some emergencies to the prefecture (通報等), along the outlet "report": what
/// becomes of the crisis is then decided there. False if nobody does.
inline bool reported(World& world, ResidentId who, const Service& service, double share) {
  const Resident& resident = world.resident(who);
  return resident.severity == Severity::crisis && report_stream(world, resident, service).chance(share) &&
         world.refer(who, service, "report");
}

}  // namespace bansou
