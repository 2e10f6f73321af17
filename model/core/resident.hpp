#pragma once

#include <cstdint>
#include <limits>

#include "model/core/municipality.hpp"
#include "sim/ordered_queue.hpp"

namespace bansou {

enum class Condition : std::uint8_t {
  psychosis,
  mood,
  anxiety,
  addiction,
  developmental,
  dementia,
  distress
};
inline constexpr std::size_t conditions = 7;

enum class Severity : std::uint8_t { recovered, distressed, unwell, crisis };

enum class Treatment : std::uint8_t { never, in_treatment, interrupted };

enum class Living : std::uint8_t { with_family, alone, group_home };

enum class Place : std::uint8_t { community, hospital, gone };

/// Support that changes the course of need while it lasts.
enum class Support : std::uint8_t { casework, plan, settlement, specialist_advice };

/// On what ground of law somebody is in hospital: 任意, 医療保護, 措置.
enum class Admission : std::uint8_t { voluntary, medical_protection, compulsory };

/// What makes a case hard to accompany (of the difficulty list of the 2020 survey, inventory A240-A254).
enum class Difficulty : std::uint8_t { refuses_treatment, withdrawn, complex, poor };

template <class Enum>
constexpr std::uint8_t bit(Enum value) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(value));
}

/// Equally large: see CourseOfNeed.
inline constexpr int frailty_classes = 256;

using ResidentId = std::uint32_t;
using ServiceIndex = std::uint16_t;

/// Somebody with a need, or with a history of one. Exactly two cache lines: a prefecture holds a million of
/// them.
struct alignas(64) Resident {
  std::uint32_t serial = 0;   ///< within the municipality and Origin: the address of all random draws
  std::uint32_t pending = 0;  ///< events and jobs that still name this resident
  AgeClass age = AgeClass::adult;
  Condition condition = Condition::distress;
  Severity severity = Severity::distressed;
  Treatment treatment = Treatment::never;
  Living living = Living::with_family;
  Place place = Place::community;
  Admission admission = Admission::voluntary;  ///< of the present or next stay; changes during a stay
  std::uint8_t difficulties = 0;               ///< bits of Difficulty
  std::uint8_t supports = 0;                   ///< bits of Support
  bool known = false;                          ///< to some window or service
  bool stalled : 1 = false;                    ///< the case waits for backup that did not come in time
  bool handed_over : 1 = false;  ///< the case was opened by a team that is gone, and waits for another
  bool in_transition = false;
  std::uint8_t frailty = 0;        ///< class of CourseOfNeed: the own factor of all rates of getting worse
  bool stale = false;              ///< the next event of the course of need must be found anew
  std::uint16_t municipality = 0;  ///< index within the partition
  std::uint32_t first_wait = no_wait;
  float discharged = -1e9F;        ///< last, to half a minute
  std::uint64_t engaged = 0;       ///< bits by service: holds a place there, or waits for one
  std::uint64_t supported_by = 0;  ///< bits by service: of these, those whose support works now

  // Course of need: a unit-exponential budget is used up at the current rate (per day).
  double budget = 0.0;
  double rate = 0.0;
  double updated = 0.0;
  // Random draws are numbered by what they are for, so that care received does not shift the course of need.
  std::uint16_t need_draws = 0;
  std::uint16_t care_draws = 0;  ///< beyond those that Population counts by service
  std::uint16_t stay_draws = 0;
  std::uint16_t contacts = 0;     ///< in the open case
  std::uint16_t waiting_for = 0;  ///< bits by Wait
  std::uint16_t counted = 0;      ///< bits of Stock in which the resident is counted
  std::uint32_t bed = no_bed;     ///< in hospital: which of that ward's stays, set by it alone
  double need_at = no_event;      ///< the event of the course of need that counts: may come early, never late
  sim::Handle case_timer;
  sim::Handle stay_timer;
  double admitted = -1e9;
  std::uint64_t history = 0;  ///< fingerprint of all that happened

  static constexpr std::uint32_t no_wait = 0xFFFFFFFFU;
  static constexpr std::uint32_t no_bed = 0xFFFFFFFFU;
  static constexpr double no_event = std::numeric_limits<double>::infinity();

  bool has(Support support) const { return (supports & bit(support)) != 0; }
  bool has(Difficulty difficulty) const { return (difficulties & bit(difficulty)) != 0; }
  bool in_hospital() const { return place == Place::hospital; }
  bool waits_for(unsigned cause) const { return ((waiting_for >> cause) & 1U) != 0; }
  bool is_with(ServiceIndex service) const { return ((engaged >> service) & 1U) != 0; }
  bool is_supported_by(ServiceIndex service) const { return ((supported_by >> service) & 1U) != 0; }
  bool needs_help() const { return severity != Severity::recovered; }
};

static_assert(sizeof(Resident) == 128);

/// A few words of data in the calendar: who, which service, which of its steps.
struct Event {
  std::uint32_t who;  ///< a resident, or a slot of a team
  std::uint16_t service;
  std::uint16_t step;
};

/// Of what is asked for them where nobody is in danger: the unwell come first.
inline double urgency_of(const Resident& resident) {
  return resident.severity >= Severity::unwell ? 1.0 : 0.0;
}

}  // namespace bansou
