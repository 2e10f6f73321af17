#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "model/core/scenario.hpp"

namespace bansou {

/// A team at one place, as far as it can be told without simulating.
struct ExpectedLoad {
  std::string team;
  std::string place;
  double fte = 0;
  double utilisation = 0;  ///< work expected, routine included, over hours available; may exceed 1
  double slots =
      0;  ///< caseload slots wanted over those there are, of its fullest service; above 1 some find none
  double wait =
      0;  ///< days until work on a job begins, off-duty hours included; infinite if it cannot keep up
  double backlog = 0;   ///< growth, jobs (or residents who find no slot) a year; 0 if it keeps up
  double more_fte = 0;  ///< if it cannot keep up: posts more with which it would, at square-root safety

  /// There are hours enough for those who find a slot.
  bool lacks_only_slots() const { return backlog > 0.0 && utilisation < 1.0 && slots > 1.0; }
  /// What is full first: hours or slots.
  double fullness() const { return std::max(utilisation, slots); }
};

/// Square-root staffing (Halfin and Whitt 1981): as many posts as there is work for, and this many times its
/// root. With 1, in a large team about a fifth (0.22) of those who come have to wait at all.
inline constexpr double square_root_safety = 1.0;

/// What can be said in a moment, before any simulation: loads by place, the fullest (of hours or slots)
/// first, and the longest chain of backup. A first guess (traffic equations over the care network for an
/// average day of the whole period; Sakasegawa's approximation for waits): it knows neither chance nor people
/// who give up, nor beds.
struct Preflight {
  std::vector<ExpectedLoad> loads;
  std::vector<std::string> longest_backup;  ///< services, first asked first
};
Preflight preflight(const Scenario& scenario);

}  // namespace bansou
