#pragma once

#include "sim/calendar.hpp"

namespace bansou::sim {

/// What a queue discipline may look at.
struct Claim {
  Time since = 0.0;      ///< when the wait began
  double urgency = 0.0;  ///< higher is more urgent
  double length = 0.0;   ///< expected work
};

/// A queue discipline gives each claim a key: the least goes first, equals in order of arrival.
using Discipline = double (*)(const Claim&);

inline double first_come(const Claim&) { return 0.0; }
inline double last_come(const Claim& claim) { return -claim.since; }
inline double most_urgent(const Claim& claim) { return -claim.urgency; }
inline double shortest(const Claim& claim) { return claim.length; }

}  // namespace bansou::sim
