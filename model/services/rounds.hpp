#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "model/core/world.hpp"

namespace bansou {

/// The number of the month that begins or ends now, from day 0 on.
inline std::uint32_t month_at(double now) {
  return static_cast<std::uint32_t>(std::lround(now / days_per_month));
}

/// Whose turn it is as a month ends or begins, where a round goes through a part of the people each month and
/// everybody's turn comes after an interval.
class Turns {
 public:
  Turns(double interval, double now)
      : rounds_(static_cast<std::uint32_t>(std::max(1L, std::lround(interval / days_per_month)))),
        month_(month_at(now)) {}

  std::uint32_t month() const { return month_; }
  bool is_turn_of(const Resident& resident) const { return (resident.serial + month_) % rounds_ == 0; }

 private:
  std::uint32_t rounds_;
  std::uint32_t month_;
};

inline bool runs_anywhere(const World& world, const Service& service) {
  for (std::size_t m = 0; m < world.municipalities(); ++m) {
    if (world.runs(service, m)) return true;
  }
  return false;
}

}  // namespace bansou
